import { createInterface } from "node:readline/promises";

/** Asks whether something is meant, at a terminal: anything but yes is no. */
export async function asks(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await terminal.question(question)).trim());
  } finally {
    terminal.close();
  }
}
