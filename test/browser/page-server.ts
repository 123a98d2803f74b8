import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text as textOf } from "node:stream/consumers";
import { eventually } from "../support/eventually.ts";

/** What a page is to do: connect there, and go on. */
export interface Task {
  readonly url: string | undefined;
  /** It also adds 1 and 2 by POST there; `null`: nowhere. */
  readonly post: string | null;
  readonly next: string | null;
}

/** Serves one page with a script, and hears what it has seen. */
export class PageServer implements AsyncDisposable {
  task: Task | undefined;
  readonly #server: Server;
  readonly #script: string;
  readonly #seen = eventually<unknown>();

  private constructor(script: string) {
    this.#script = script;
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  static async open(script: string): Promise<PageServer> {
    const opened = new PageServer(script);
    opened.#server.listen(0, "127.0.0.1");
    await once(opened.#server, "listening");
    return opened;
  }

  get url(): string {
    // It listens on a port.
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What the page says at its end. */
  get seen(): Promise<unknown> {
    return this.#seen.promise;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === "/seen") {
      this.#seen.resolve(JSON.parse(await textOf(request)));
      response.end();
    } else if (request.url === "/page.js") {
      response.setHeader("content-type", "text/javascript");
      response.end(this.#script);
    } else {
      response.setHeader("content-type", "text/html; charset=utf-8");
      const task = JSON.stringify(this.task).replaceAll('"', "&quot;");
      response.end(
        `<!doctype html><body data-task="${task}"><script type="module" src="/page.js"></script>`,
      );
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
