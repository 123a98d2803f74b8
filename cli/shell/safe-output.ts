import { Writable } from "node:stream";
import { printable } from "../print.ts";

/** Passes text on with its control characters written out, apart from ends of lines and tabs. */
export class SafeOutput extends Writable {
  readonly #to: NodeJS.WritableStream;

  constructor(to: NodeJS.WritableStream) {
    super({ decodeStrings: false });
    this.#to = to;
  }

  override _write(chunk: unknown, _encoding: string, done: () => void): void {
    this.#to.write(String(chunk).replaceAll(/[^\n\t]+/g, printable));
    done();
  }
}
