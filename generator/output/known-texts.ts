import { lstatSync } from "node:fs";

/** The texts of files that were read or written before, so that none is read again that was not touched. */
export interface KnownTexts {
  /** The text of a file that is as it was: no link either. */
  get(absolute: string): string | undefined;
  /** Remembers a text that has just been read or written. */
  set(absolute: string, text: string): void;
}

/** Knows no file yet. */
export function createKnownTexts(): KnownTexts {
  const known = new Map<string, { readonly text: string; readonly mark: string }>();
  return {
    get(absolute) {
      const found = known.get(absolute);
      const isSame = found !== undefined && found.mark !== "" && found.mark === markOf(absolute);
      return isSame ? found.text : undefined;
    },
    set: (absolute, text) => void known.set(absolute, { text, mark: markOf(absolute) }),
  };
}

/** Which file it is, and when it was last changed; empty for what is no file. */
function markOf(absolute: string): string {
  const stat = lstatSync(absolute, { throwIfNoEntry: false, bigint: true });
  return stat?.isFile() !== true ? "" : [stat.ino, stat.size, stat.mtimeNs, stat.ctimeNs].join(" ");
}
