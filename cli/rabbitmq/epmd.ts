import { startGuard } from "./guard.ts";
import type { Installation } from "./installation.ts";
import { killProcess, spawnQuietly } from "./quiet-process.ts";

/** Erlang's list of the nodes of a machine. */
export interface Epmd {
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts an epmd of one's own, on 127.0.0.1 only. Should this process end before it is stopped, its folder goes with it. */
export function startEpmd(installation: Installation, folder: string, port: number): Epmd {
  const child = spawnQuietly(installation.epmd, ["-port", String(port), "-address", "127.0.0.1"], {
    folder,
    env: {},
  });
  const pid = child.pid ?? 0;
  const guard = startGuard('kill -KILL "$1" 2>/dev/null; rm -rf "$2"', [String(pid), folder]);
  return {
    pid,
    stop: async () => {
      await killProcess(child);
      guard.dismiss();
    },
  };
}
