/** The id of a type that is told from others by where what it is given is declared. */
export function withPlace(id: string, hash: string): string {
  return `${id}@${hash.slice(0, 8)}`;
}

/** What a type is called in messages: `User`, `Page<{id:string}>`. */
export function nameOfId(id: string): string {
  return id.slice(id.indexOf("#") + 1).replace(/@[\da-f]{8}(?=~|$)/, "");
}
