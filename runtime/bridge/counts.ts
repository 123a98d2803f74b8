/** What a bridge has counted since it was opened. */
export interface BridgeStats {
  /** Calls that were answered by the other side, with a result or an error. */
  readonly calls: number;
  /** Streams that have begun. */
  readonly streams: number;
  /** Calls that were refused by the bridge itself: their way leads in a circle, they came too late, the link is down. */
  readonly refused: number;
  /** Events and commands that the other broker has confirmed. */
  readonly messages: number;
  /** Events and commands that were not carried, since they have been on the other broker. */
  readonly returned: number;
  /** Events and commands that were set aside. */
  readonly setAside: number;
  /** How often carrying has stopped, and began again with what was not confirmed. */
  readonly interruptions: number;
}

/** The same while it grows. */
export class BridgeCounts {
  calls = 0;
  streams = 0;
  refused = 0;
  messages = 0;
  returned = 0;
  setAside = 0;
  interruptions = 0;

  read(): BridgeStats {
    const { calls, streams, refused, messages, returned, setAside, interruptions } = this;
    return { calls, streams, refused, messages, returned, setAside, interruptions };
  }
}
