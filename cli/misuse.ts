/** A command was not understood: the exit status is 2. */
export class Misuse extends Error {}
