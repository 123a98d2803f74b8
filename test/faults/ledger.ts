import { closeSync, openSync, readSync, writeSync } from "node:fs";

/** One line of a ledger: what happened to which thing, when. */
export interface Entry {
  readonly kind: string;
  readonly id: string;
  /** By `Date.now()`, which is one clock for all processes of a machine. */
  readonly at: number;
  /** What else is known, as a number. */
  readonly value: number;
}

/** Writes what a process does, at once, so that it stays when the process is killed. */
export class LedgerWriter {
  readonly #file: number;

  constructor(path: string) {
    this.#file = openSync(path, "a");
  }

  enter(kind: string, id: string, value = 0): void {
    writeSync(this.#file, `${kind} ${id} ${Date.now()} ${value}\n`);
  }
}

const chunk = Buffer.alloc(256 * 1024);

/** Reads the ledger of another process while it is written. */
export class LedgerReader {
  readonly path: string;
  readonly #entries: Entry[] = [];
  #offset = 0;
  #rest = "";

  constructor(path: string) {
    this.path = path;
  }

  /** All whole lines so far, in order. */
  read(): readonly Entry[] {
    const file = openSync(this.path, "a+");
    try {
      for (;;) {
        const length = readSync(file, chunk, 0, chunk.length, this.#offset);
        if (length === 0) return this.#entries;
        this.#offset += length;
        this.#take(chunk.toString("latin1", 0, length));
      }
    } finally {
      closeSync(file);
    }
  }

  #take(text: string): void {
    const lines = (this.#rest + text).split("\n");
    this.#rest = lines.pop() ?? "";
    for (const line of lines) {
      const [kind = "", id = "", at, value] = line.split(" ");
      this.#entries.push({ kind, id, at: Number(at), value: Number(value) });
    }
  }
}
