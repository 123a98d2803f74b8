/** The id of a type that is told from others by where what it is given is declared. */
export function withPlace(id: string, hash: string): string {
  return `${id}@${hash.slice(0, 8)}`;
}

/** What a type is called in messages: `User`, `Page<{id:string}>`. */
export function nameOfId(id: string): string {
  return id.slice(id.indexOf("#") + 1).replace(/@[\da-f]{8}(?=~|$)/, "");
}

/** Longer names tell no more. */
const longestName = 60;

/** What an instance of a generic is called beside others of it: `PageUser` of `Page<users.ts#User>`. Others keep their names. */
export function instanceName(id: string, name: string): string {
  const given = nameOfId(id).split("<").slice(1).join("<");
  const words =
    given.replaceAll(/[^<>,|&{}()[\]:;"'`\s#]+#/g, "").match(/\p{ID_Continue}+/gu) ?? [];
  const long = name + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  return long.length > longestName ? name : long;
}
