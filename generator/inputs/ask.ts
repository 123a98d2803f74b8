import { hash } from "node:crypto";
import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";

/**
 * What may be asked of the disk: the text of a file, whether there is a file or a folder, which folders and TypeScript
 * files a folder has, and where a path with symbolic links leads.
 */
export type Question = "text" | "file" | "folder" | "entries" | "real";

/** A question to the disk on which a result depends, with its answer: the same answers, the same result. */
export interface Input {
  readonly question: Question;
  /** Absolute. */
  readonly path: string;
  /** A hash for a text; empty for what is not there. */
  readonly answer: string;
}

/** Asks the disk. What cannot be read counts as not there. */
export function ask(question: Question, path: string): string {
  try {
    return answer(question, path);
  } catch {
    return "";
  }
}

function answer(question: Question, path: string): string {
  switch (question) {
    case "text":
      return hashOf(readFileSync(path));
    case "file":
      return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? "yes" : "";
    case "folder":
      return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? "yes" : "";
    case "entries":
      return namesOf(readdirSync(path, { withFileTypes: true }));
    case "real":
      return realpathSync(path);
    default:
      return question satisfies never;
  }
}

/** Folders, links and TypeScript files; an editor's other files come and go. */
function namesOf(entries: readonly Dirent[]): string {
  const names = entries.flatMap((entry) => {
    if (entry.isDirectory()) return `${entry.name}/`;
    return entry.isSymbolicLink() || /\.[cm]?ts$/.test(entry.name) ? entry.name : [];
  });
  return names.toSorted().join("\n");
}

/** The hash of a text or of a file's bytes. */
export function hashOf(content: string | NodeJS.ArrayBufferView): string {
  return hash("sha256", content);
}
