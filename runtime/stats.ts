import { WaitingCalls } from "./waiting-calls.ts";

/** What a mesh has counted since it was opened, its services included. */
export interface MeshStats {
  /** Calls that wait for their answers now. */
  readonly pendingCalls: number;
  /** Streams that have begun and are read here now. */
  readonly openStreams: number;
  /** How often calls were sent again after a failure. */
  readonly retries: number;
  /** Answers that were dropped because their calls had settled, or never were: late, double or forged ones. */
  readonly lateAnswers: number;
  /** Answers that were dropped because they could not be read, or belong to no caller of this mesh. */
  readonly strayAnswers: number;
  /** What callers of streams said and nobody heard: it could not be read, gave more than was sent, or belongs to no stream that runs. */
  readonly strayCredits: number;
  /** Messages whose handler ended after the channel was lost by which they had come: they are the broker's again. */
  readonly staleSettles: number;
}

/** What the calls of a mesh have come to: all its callers, those of its services too, count here. */
export class CallCounts {
  retries = 0;
  lateAnswers = 0;
  strayAnswers = 0;
  openStreams = 0;
  strayCredits = 0;
  /** Those that wait now. */
  readonly waiting = new WaitingCalls();

  read(): Omit<MeshStats, "staleSettles"> {
    const { retries, lateAnswers, strayAnswers, openStreams, strayCredits } = this;
    const pendingCalls = this.waiting.count;
    return { pendingCalls, openStreams, retries, lateAnswers, strayAnswers, strayCredits };
  }
}
