import { lstatSync, statSync } from "node:fs";

import type { Collector } from "../diagnostics/index.ts";

/** A file of the project that is there and cannot be read: somebody has to see to it. */
export class UnreadableFile extends Error {
  /** Absolute. */
  readonly path: string;
  readonly #cause: unknown;

  constructor(path: string, cause: unknown) {
    super(`${path} cannot be read`, { cause });
    this.path = path;
    this.#cause = cause;
  }

  /** Reports it, by its path relative to the root. */
  report(file: string, collector: Collector): void {
    reportUnreadable(collector, file, reasonOf(this.path, this.#cause));
  }
}

/** Why something cannot be read, and what to do. */
interface Reason {
  readonly text: string;
  readonly instead: string;
}

/** Whether an error of the system says that nothing is there. */
export function isMissing(error: unknown): boolean {
  const code = codeOf(error);
  return code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR";
}

/** How many bytes a file has that is to be read as a contract; reports it where it is none, and gives `undefined`. */
export function sizeOf(at: string, file: string, collector: Collector): number | undefined {
  try {
    const stat = statSync(at);
    if (stat.isFile()) return stat.size;
    const text = stat.isDirectory() ? "it is a link to a folder" : "it is no file";
    reportUnreadable(collector, file, { text, instead: `${elsewhere}.` });
  } catch (error) {
    reportUnreadable(collector, file, reasonOf(at, error));
  }
  return undefined;
}

/** Reports a folder of contracts that cannot be listed; not one that is not there, and that none leads to. */
export function reportFolder(
  at: string,
  folder: string,
  collector: Collector,
): (error: unknown) => void {
  return (error) => {
    if (codeOf(error) === "ENOENT" && !isLink(at)) return;
    reportUnreadable(collector, folder, reasonOf(at, error));
  };
}

function reportUnreadable(collector: Collector, file: string, values: Reason): void {
  const location = { file, line: 1, column: 1, length: 0 };
  collector.report("unreadable-file", { location, path: "", values });
}

const elsewhere = "Move it out of the folder of the contracts";
const leads = "Have the link lead to what is meant, or remove it.";

function reasonOf(at: string, error: unknown): Reason {
  const code = codeOf(error);
  switch (code) {
    case "EACCES":
    case "EPERM":
      return {
        text: `who runs the compiler may not read it (${code})`,
        instead:
          "Give them the right to (`chmod +r`, of a folder `chmod +rx`), or run it as somebody who may.",
      };
    case "ELOOP":
      return { text: "it is a link that leads back to itself (ELOOP)", instead: leads };
    case "ENOENT":
      return isLink(at)
        ? { text: "it is a link that leads nowhere (ENOENT)", instead: leads }
        : { text: "it has gone meanwhile (ENOENT)", instead: "Compile again." };
    case "ENOTDIR":
      return {
        text: "it is no folder (ENOTDIR)",
        instead: "Name the folder that holds the contracts with --contracts.",
      };
    default:
      return {
        text: error instanceof Error ? error.message : String(error),
        instead: `See to it that it can be read. ${elsewhere} if it is none.`,
      };
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

function isLink(at: string): boolean {
  return lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
