import { readFile } from "node:fs/promises";
import { Misuse } from "./misuse.ts";

/** Where a command takes its token from: no argument, which everybody on the machine could read. */
export const tokenFlag =
  "a file that holds the token to call with, for members that ask for claims (default: LAGOMORPH_TOKEN)";

/** The token that a command shows; `undefined`: none. Throws {@link Misuse} when its file cannot be read. */
export async function readToken({
  tokenFile: file,
}: {
  readonly tokenFile?: string;
}): Promise<string | undefined> {
  if (file === undefined) return process.env["LAGOMORPH_TOKEN"] || undefined;
  try {
    return (await readFile(file, "utf8")).trim();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Misuse(`cannot read the token in ${file}: ${why}`, { cause: error });
  }
}
