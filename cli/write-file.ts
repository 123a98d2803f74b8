import { writeFileSync } from "node:fs";
import path from "node:path";
import { makeFolder, reasonOf } from "../generator/output/make-folder.ts";
import { printable } from "./print.ts";

/** Writes a file of a user's, with the folders above it; `wx` leaves one that is there as it is. Throws, in words for people, where it cannot. */
export function writeFile(target: string, text: string, flag: "w" | "wx"): void {
  try {
    makeFolder(path.dirname(target));
    writeFileSync(target, text, { flag });
  } catch (error) {
    const why = `${target} cannot be written: ${reasonOf(error)}`;
    throw new Error(`${printable(why)}; name a folder that you may write to`, { cause: error });
  }
}
