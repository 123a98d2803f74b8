/** How many tokens a budget has at first, and at the most. */
const mostTokens = 10;
/** How much of a token each answered call gives back. */
const refillment = 0.1;

/**
 * How many of a service's calls may be sent again, after gRPC's retry throttling (proposal A6): each that fails takes a token, each
 * that is answered gives a tenth of one back, and none is sent again while no more than half of the tokens are there. So a
 * service in trouble is sent at the most a tenth more than it is called.
 */
export class RetryBudget {
  #tokens = mostTokens;

  /** A call was answered, well or with an error that a repetition does not mend. */
  refill(): void {
    if (this.#tokens < mostTokens) this.#tokens = Math.min(mostTokens, this.#tokens + refillment);
  }

  /** A call has failed in a way that a repetition may mend: whether there is room for one. */
  spend(): boolean {
    this.#tokens = Math.max(0, this.#tokens - 1);
    return this.#tokens > mostTokens / 2;
  }
}
