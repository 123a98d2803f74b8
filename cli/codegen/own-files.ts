import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

import { configNames } from "../../generator/config-file.ts";
import { createChanges } from "./changes.ts";
import { FolderWatcher } from "./folder-watcher.ts";

/** Whose files these are, and what is told of them. */
export interface OwnFilesOptions {
  /** The project's folder, absolute. */
  readonly root: string;
  /** A file that is read anew whenever it is compiled. */
  readonly isInput: (file: string) => boolean;
  /** A file is otherwise than when it was read. Not told where its folder is gone, which may come back. */
  readonly onChange: (file: string, what: "come" | "changed" | "gone") => void;
  readonly onError: (error: unknown) => void;
}

/** Watches the project's configuration, there or not, and the modules of its own that it names: their code runs, and is read once. */
export function watchOwnFiles({ root, isInput, onChange, onError }: OwnFilesOptions): {
  close(): Promise<void>;
} {
  const texts = ownFiles(root);
  const places = [...texts.keys()].map((file) => ({ path: file, isListed: false }));
  const folders = new FolderWatcher({ onChange: () => changes.add("perhaps"), onError });
  const changes = createChanges(() => {
    folders.watch(places);
    for (const [file, before] of texts) {
      const text = textOf(file);
      if (text === before || (text === undefined && !existsSync(path.dirname(file)))) continue;
      texts.set(file, text);
      if (isInput(file)) continue;
      onChange(file, before === undefined ? "come" : text === undefined ? "gone" : "changed");
    }
  });
  folders.watch(places);
  return {
    async close() {
      folders.close();
      await changes.close();
    },
  };
}

/** By their paths, what is in them; `undefined` where there is none. */
function ownFiles(root: string): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  const look = (file: string): void => {
    if (found.has(file) || !/\.[cm]?[jt]s(on)?$/.test(file)) return;
    const text = textOf(file);
    if (text === undefined) return;
    found.set(file, text);
    for (const [, named = ""] of text.matchAll(relativePath))
      for (const target of targetsOf(path.resolve(path.dirname(file), named))) look(target);
  };
  for (const name of configNames) {
    look(path.join(root, name));
    // It may come.
    if (!found.has(path.join(root, name))) found.set(path.join(root, name), undefined);
  }
  return found;
}

/** In quotes, as imports and emitters have it. */
const relativePath = /["'`](\.\.?\/[^"'`\n]+)["'`]/g;

/** The files that may be meant by a path. */
function targetsOf(named: string): string[] {
  const asFile = extensions.map((extension) => `${named}${extension}`);
  const asFolder = extensions.map((extension) => path.join(named, `index${extension}`));
  return [named, named.replace(/\.([cm]?)js$/, ".$1ts"), ...asFile, ...asFolder];
}

const extensions = [".ts", ".js", ".mts", ".mjs", ".cts", ".cjs", ".json"];

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
