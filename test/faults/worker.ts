import { consoleLog, type Log, MeshError } from "lagomorph";
import { LedgerWriter } from "./ledger.ts";

/** What a process of the workload tells the one that started it. */
export interface FromWorker {
  readonly kind: "ready" | "stopped" | "answer";
  readonly result?: Readonly<Record<string, number>>;
}

/** What a process of the workload is told. */
export type ToWorker = "go" | "stop" | { readonly question: string; readonly count: number };

/** Something that goes on until it is stopped; what it returns then is handed on. */
export interface Work {
  /** It is told to begin, where it does not by itself. */
  go?(): void;
  /** It is asked something, or to do something so many times; it is asked nothing else until it has answered. */
  ask?(question: string, count: number): Promise<Readonly<Record<string, number>>>;
  stop(): Promise<Readonly<Record<string, number>> | void>;
}

/** What warnings and errors a worker has: its output is shown when it fails. */
export const workerLog: Log = consoleLog("warn");

/** Only errors: where a worker loses its connection all the time. */
export const workerErrors: Log = consoleLog("error");

/** The log of a worker whose handlers fail all the time. */
export const silentLog: Log = { ...workerLog, warn: () => {}, error: () => {} };

/** Runs the program of a worker process: from its options to the message that asks it to stop. */
export async function runWorker<Options>(
  start: (options: Options, ledger: LedgerWriter) => Promise<Work>,
): Promise<void> {
  // Written by `WorkerProcess` of this suite, and by nobody else.
  const { ledger, options } = JSON.parse(process.argv[2] ?? "") as {
    ledger: string;
    options: Options;
  };
  // Ctrl-C is for the suite, which then ends its workers; and so does its own end.
  process.on("SIGINT", () => {});
  process.on("disconnect", () => process.exit(1));
  const work = await start(options, new LedgerWriter(ledger));
  const stopped = new Promise<void>((resolve) => {
    process.on("message", (message: ToWorker) => {
      if (message === "stop") resolve();
      else if (message === "go") work.go?.();
      else void answer(work, message.question, message.count);
    });
  });
  tell({ kind: "ready" });
  await stopped;
  const result = (await work.stop()) ?? {};
  tell({ kind: "stopped", result }, () => process.exit(0));
}

/** Answers a question; what fails ends the process, and is seen there. */
async function answer(work: Work, question: string, count: number): Promise<void> {
  const result = (await work.ask?.(question, count)) ?? {};
  tell({ kind: "answer", result });
}

function tell(message: FromWorker, then: () => void = () => {}): void {
  process.send?.(message, undefined, undefined, then);
}

/** How a call ended that was not answered: `unavailable/blocked`, the code with its reason where there is one. */
export function codeOf(error: unknown): string {
  if (!(error instanceof MeshError)) return "untyped";
  return error.reason === undefined ? error.code : `${error.code}/${error.reason}`;
}
