// What `lagomorph run` serves in a process of its own, for a gateway in another one.
import { createBoard } from "../websocket/board.ts";

const { Board } = createBoard();

/** A board that tells everybody when the caller of `wait` has gone. */
export class TellingBoard extends Board {
  override async wait(): Promise<string> {
    const { signal } = this.mesh.context;
    await this.mesh.emit.noted({ text: "waits", at: new Date(0) });
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
    await this.mesh.emit.noted({ text: "aborted", at: new Date(0) });
    return "";
  }
}
