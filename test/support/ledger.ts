import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { join } from "node:path";
import type { Inbox, InboxMessage, InboxState } from "lagomorph";

/**
 * A file of effects that several processes write, any of which may be killed: a line is the effect of a message and the record that
 * it was handled, written by one call. An inbox looks for these lines.
 */
export class Ledger implements Inbox {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(join(folder, "running"), { recursive: true });
    mkdirSync(join(folder, "once"), { recursive: true });
    appendFileSync(join(folder, "effects"), "");
    appendFileSync(join(folder, "duplicates"), "");
  }

  /** The ids of the messages whose effect has happened, in order: as often as it has. */
  get effects(): string[] {
    return linesOf(join(this.#folder, "effects"));
  }

  /** The ids of messages that came again after their effect. */
  get duplicates(): string[] {
    return linesOf(join(this.#folder, "duplicates"));
  }

  /** The effect of a message, and the record of it. */
  write({ id }: InboxMessage): void {
    appendFileSync(join(this.#folder, "effects"), `${id}\n`);
  }

  begin({ id }: InboxMessage): InboxState {
    if (this.effects.includes(id)) {
      appendFileSync(join(this.#folder, "duplicates"), `${id}\n`);
      return "finished";
    }
    return this.#claim(id) ? "new" : "running";
  }

  finish({ id }: InboxMessage): void {
    rmSync(this.#claimOf(id), { force: true });
  }

  fail(message: InboxMessage): void {
    this.finish(message);
  }

  /** What was done once. */
  get once(): string[] {
    return readdirSync(join(this.#folder, "once"));
  }

  /** True for the first process that asks. */
  isFirst(what: string): boolean {
    return create(join(this.#folder, "once", what));
  }

  /** A claim counts for as long as its process lives. */
  #claim(id: string): boolean {
    const file = this.#claimOf(id);
    if (create(file)) return true;
    if (isAlive(Number(readlinkSync(file)))) return false;
    rmSync(file, { force: true });
    return create(file);
  }

  #claimOf(id: string): string {
    return join(this.#folder, "running", id);
  }
}

function create(file: string): boolean {
  try {
    // A link is there with its content, or not at all.
    symlinkSync(String(process.pid), file);
    return true;
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function linesOf(file: string): string[] {
  return readFileSync(file, "utf8").split("\n").filter(Boolean);
}
