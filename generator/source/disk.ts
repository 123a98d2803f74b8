import { type Dirent, readdirSync, readFileSync } from "node:fs";

import { type FileSystemHost, Project, ts } from "./ts-morph.js";

import { ask, type Decoded, decode, hashOf, type Input, type Question } from "../inputs/index.ts";
import { isMissing, UnreadableFile } from "./unreadable-file.ts";

/** The disk, and what was asked of it. */
export interface Disk {
  /** As ts-morph sees it. */
  readonly host: FileSystemHost;
  /** As the reader of a tsconfig sees it. */
  readonly config: ts.ParseConfigHost;
  /** The entries of a folder; none where it cannot be listed, of which somebody is told. */
  list(folder: string, onFailed: (error: unknown) => void): readonly Dirent[];
  /** What the text of a file that was read last is, if it is no UTF-8. */
  misread(path: string): Decoded["otherwise"];
  /** Every question that was asked, once. */
  inputs(): readonly Input[];
  /** The questions whose answers have changed since. */
  changes(): readonly Input[];
  /** Forgets the answer to a question that is going to be asked again. */
  forget(input: Input): void;
}

/** A disk of which nothing was asked. */
export function createDisk(): Disk {
  const asked = new Map<string, Input>();
  const note = (question: Question, path: string, answer: string): void => {
    const key = `${question} ${path}`;
    if (!asked.has(key)) asked.set(key, { question, path, answer });
  };
  const is = (question: "file" | "folder", path: string): boolean => {
    const answer = ask(question, path);
    note(question, path, answer);
    return answer !== "";
  };
  const misread = new Map<string, NonNullable<Decoded["otherwise"]>>();
  const read = (path: string): string | undefined => {
    const bytes = readBytes(path, () => note("text", path, ""));
    if (bytes === undefined) return undefined;
    note("text", path, hashOf(bytes));
    const { text, otherwise } = decode(bytes);
    misread.delete(path);
    if (otherwise !== undefined) misread.set(path, otherwise);
    return text;
  };
  return {
    host: createHost({ note, is, read }),
    config: {
      useCaseSensitiveFileNames: ts.sys.useCaseSensitiveFileNames,
      readDirectory: () => [],
      fileExists: (path) => is("file", path),
      readFile: read,
    },
    list(folder, onFailed) {
      note("entries", folder, ask("entries", folder));
      return listFolder(folder, onFailed);
    },
    misread: (path) => misread.get(path),
    inputs: () => [...asked.values()],
    changes: () =>
      [...asked.values()].filter(({ question, path, answer }) => ask(question, path) !== answer),
    forget: ({ question, path }) => void asked.delete(`${question} ${path}`),
  };
}

/** How the disk is asked, and what was asked noted. */
interface Asking {
  readonly note: (question: Question, path: string, answer: string) => void;
  readonly is: (question: "file" | "folder", path: string) => boolean;
  readonly read: (path: string) => string | undefined;
}

/** ts-morph's own disk, with what it asks noted. */
function createHost({ note, is, read }: Asking): FileSystemHost {
  const real = new Project({ skipLoadingLibFiles: true }).getFileSystem();
  // The methods that are not replaced find those of the class that `real` is of.
  const host = Object.create(real) as FileSystemHost;
  return Object.assign(host, {
    fileExistsSync: (path: string) => is("file", path),
    directoryExistsSync: (path: string) => is("folder", path),
    readFileSync: (path: string, encoding?: string) =>
      read(path) ?? real.readFileSync(path, encoding),
    realpathSync(path: string) {
      const target = real.realpathSync(path);
      note("real", path, ask("real", path));
      return target;
    },
    readDirSync(path: string) {
      note("entries", path, ask("entries", path));
      return real.readDirSync(path);
    },
  });
}

/** Throws for what is there and cannot be read. */
function readBytes(path: string, onFailed: () => void): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    onFailed();
    if (isMissing(error)) return undefined;
    throw new UnreadableFile(path, error);
  }
}

function listFolder(folder: string, onFailed: (error: unknown) => void): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    onFailed(error);
    return [];
  }
}
