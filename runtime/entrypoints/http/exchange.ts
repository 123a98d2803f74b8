import type { IncomingMessage } from "node:http";
import type { HttpExchange } from "../../http-exchange.ts";

/** What a handler sees of its request. Headers of the answer are made when somebody asks for them: most handlers set none. */
export class Exchange implements HttpExchange {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: Uint8Array;
  readonly address: string;
  #responseHeaders: Headers | undefined;

  constructor(
    { request, incoming }: { readonly request: Request; readonly incoming: IncomingMessage },
    body: Uint8Array,
  ) {
    this.method = request.method;
    this.url = incoming.url ?? "/";
    this.headers = request.headers;
    this.body = body;
    this.address = incoming.socket.remoteAddress ?? "";
  }

  get responseHeaders(): Headers {
    this.#responseHeaders ??= new Headers();
    return this.#responseHeaders;
  }

  /** Those that the handler has set, to be sent: whoever holds the exchange on does not hold them. */
  takeHeaders(): Headers {
    const headers = this.responseHeaders;
    this.#responseHeaders = undefined;
    return headers;
  }
}
