import { existsSync } from "node:fs";
import path from "node:path";

import { ownModules, textOf } from "../../generator/own-modules.ts";
import { createChanges } from "./changes.ts";
import { FolderWatcher } from "./folder-watcher.ts";

/** How the project's configuration, there or not, and the modules of its own that it names were when they were looked at. */
export interface OwnFiles {
  /** Tells what has changed since they were looked at, and from then on what changes. */
  watch(options: OwnFilesOptions): { close(): Promise<void> };
}

/** What is told of them. */
export interface OwnFilesOptions {
  /** A file that is read anew, or written, whenever it is compiled: nothing is told of it. */
  readonly isCompiled: (file: string) => boolean;
  /** Files are otherwise, each in words. Not told where the folder of a file is gone, which may come back. */
  readonly onChange: (changes: readonly string[]) => void;
  readonly onError: (error: unknown) => void;
}

/** Looks at the files of a project, whose folder is absolute; to be called before they are loaded. */
export function lookAtOwnFiles(root: string): OwnFiles {
  const texts = ownModules(root);
  return {
    watch({ isCompiled, onChange, onError }) {
      const folders = new FolderWatcher({ onChange: () => changes.add("perhaps"), onError });
      const look = (): void => {
        const found = [...texts].flatMap(([file, before]) => {
          const text = textOf(file);
          if (text === before || (text === undefined && !existsSync(path.dirname(file)))) return [];
          texts.set(file, text);
          return isCompiled(file) ? [] : [inWords(file, before, text)];
        });
        // What has changed may name others.
        for (const [file, text] of ownModules(root)) if (!texts.has(file)) texts.set(file, text);
        if (found.length > 0) onChange(found);
      };
      const changes = createChanges(() => {
        do look();
        while (folders.watch([...texts.keys()].map((file) => ({ path: file, isListed: false }))));
      });
      changes.add("perhaps");
      return {
        async close() {
          folders.close();
          await changes.close();
        },
      };
    },
  };
}

function inWords(file: string, before: string | undefined, text: string | undefined): string {
  const what = before === undefined ? "come" : text === undefined ? "gone" : "changed";
  return `${path.relative(process.cwd(), file)} has ${what}`;
}
