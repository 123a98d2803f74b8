import { once } from "node:events";

import { type CodegenFlags, readOptions } from "./options.ts";
import { lookAtOwnFiles } from "./own-files.ts";
import { createRunner } from "./run.ts";
import { startWatching } from "./watch.ts";

/** What a process that watches says: its configuration is good; it has compiled; files of its configuration are otherwise by now. */
export type FromWatching =
  | { readonly kind: "ready" }
  | { readonly kind: "watching" }
  | { readonly kind: "stale"; readonly changes: readonly string[] };

/** What it is told. Where nobody can tell it any more, it ends too. */
export type ToWatching = "begin" | "end";

/**
 * Watches by the configuration as it is now, on behalf of the process above, which sees to it that only one of them compiles. Ends this
 * process, whatever the code of the configuration keeps open.
 */
export async function watchInProcess(flags: CodegenFlags): Promise<void> {
  try {
    await watchUntilTold(flags);
  } finally {
    // When it is said what was wrong.
    setImmediate(() => process.exit());
  }
}

async function watchUntilTold(flags: CodegenFlags): Promise<void> {
  const own = lookAtOwnFiles(process.cwd());
  const options = await readOptions(flags);
  const runner = await createRunner(options);
  // The one above has ended meanwhile.
  if (!process.connected) return;
  // Listened to before anything can come.
  const end = Promise.race([heard("end"), once(process, "disconnect")]);
  const begin = heard("begin");
  say({ kind: "ready" });
  if ((await Promise.race([begin.then(() => "begin"), end])) !== "begin") return;
  const watching = await startWatching({
    options,
    runner,
    own,
    onStale: (changes) => say({ kind: "stale", changes }),
  });
  // A terminal tells all its processes of Ctrl-C, and this one is told by the one above.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => undefined);
  console.error(`watching ${options.contracts}/ (Ctrl-C ends)`);
  say({ kind: "watching" });
  await end;
  await watching.close();
}

function heard(what: ToWatching): Promise<void> {
  return new Promise((resolve) => {
    process.on("message", (message) => {
      if (message === what) resolve();
    });
  });
}

function say(message: FromWatching): void {
  if (process.connected) process.send?.(message);
}
