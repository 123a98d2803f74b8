/** The HTTP request that a handler answers, and the headers of its answer: `this.mesh.http`. */
export interface HttpExchange {
  /** `GET` */
  readonly method: string;
  /** Path and query, as they came. */
  readonly url: string;
  /** The request's headers. */
  readonly headers: Headers;
  /** The raw body; empty when there is none. */
  readonly body: Uint8Array;
  /** The address that the connection comes from. */
  readonly address: string;
  /** Headers of the answer, for the handler to set. */
  readonly responseHeaders: Headers;
}
