import { type ChildProcess, fork } from "node:child_process";

const children = new Set<ChildProcess>();

/** Starts a built file as a process of its own, and resolves when it has said that it is ready. */
export async function startChild(file: string, ...rest: string[]): Promise<ChildProcess> {
  // Plain Node on the built package, as users run it: none of this process's own flags.
  const child = fork(file, rest, { execArgv: [], stdio: ["ignore", "ignore", "inherit", "ipc"] });
  children.add(child);
  child.once("exit", () => children.delete(child));
  await nextMessage(child);
  return child;
}

/** What a child says next. Rejects when it ends instead. */
export function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void => {
      child.off("message", onMessage);
      reject(new Error(`${child.spawnargs.slice(1).join(" ")} ended (${code ?? "killed"})`));
    };
    const onMessage = (message: unknown): void => {
      child.off("exit", onExit);
      resolve(message);
    };
    child.once("message", onMessage);
    child.once("exit", onExit);
  });
}

/** Ends every process that was started, each by its own id. Resolves when they are gone. */
export async function stopAll(): Promise<void> {
  const gone = [...children].map(
    (child) => new Promise<void>((resolve) => child.once("exit", () => resolve())),
  );
  killAll();
  await Promise.all(gone);
}

/** The same without waiting, for a process that ends. */
export function killAll(): void {
  for (const child of children) child.kill("SIGKILL");
}
