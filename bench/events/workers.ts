/** How many events each side handles at once. */
export const workers = 200;
