import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** A browser with a page. */
export interface OpenPage {
  /** Rejects when it ends, or has not done its work in a minute. */
  readonly failed: Promise<never>;
  close(): Promise<void>;
}

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
/** In milliseconds. */
const patience = 60_000;

/** The path of a browser on this machine. */
export function findBrowser(): string | undefined {
  const { CHROMIUM, PATH = "" } = process.env;
  if (CHROMIUM !== undefined) return CHROMIUM;
  const folders = PATH.split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installs Debian's. */
export function installBrowser(): string | undefined {
  const options = ["install", "-y", "--no-install-recommends", "chromium"];
  spawnSync("apt-get", options, { stdio: "inherit" });
  return findBrowser();
}

/** Opens a page without a window, in a profile of its own. */
export function openPage(browser: string, url: string): OpenPage {
  const profile = mkdtempSync(join(tmpdir(), "lagomorph-browser-"));
  const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];
  const args = [...flags, "--no-first-run", `--user-data-dir=${profile}`, url];
  // A group of its own, for the browser is many processes.
  const child = spawn(browser, args, { stdio: "ignore", detached: true });
  const ended = once(child, "exit");
  let timer: NodeJS.Timeout | undefined;
  const failed = new Promise<never>((_, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the browser has ended with ${code}`)));
    timer = setTimeout(() => reject(new Error("the page has said nothing for a minute")), patience);
  });
  failed.catch(() => {});
  const stop = (): void => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
  };
  process.once("SIGINT", stop);
  return {
    failed,
    close: async () => {
      clearTimeout(timer);
      stop();
      if (child.pid !== undefined) await ended;
      process.off("SIGINT", stop);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
