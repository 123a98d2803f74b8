/** What a mesh of NuroPb's has named otherwise, and what its services need beside their contracts. */
export interface NuropbOptions {
  /** The exchange of requests and commands. Default: `nuropb-rpc-exchange`. */
  readonly rpcExchange?: string;
  /** The exchange of events. Default: `nuropb-events-exchange`. */
  readonly eventsExchange?: string;
  /** Where queues of services send what they reject, and what has expired in them. Default: `nuropb-dl-exchange`. */
  readonly deadLetterExchange?: string;
  /** By the name of a service. */
  readonly services?: Readonly<Record<string, NuropbService>>;
}

/** One service of such a mesh. */
export interface NuropbService {
  /** Its queue. Default: `nuropb-<service>-sq`. */
  readonly queue?: string;
  /** More names by which it is called: NuroPb's `rpc_bindings`. Default: none. */
  readonly aliases?: readonly string[];
  /** An id of which there may be one instance at a time, in any language: NuroPb's fixed `instance_id`. Default: any number of instances. */
  readonly instance?: string;
  /**
   * The RSA keys (PEM) that open what is encrypted for it; the first one is told to callers, older ones still open. A function gives
   * them when they are first needed. Default: none.
   */
  readonly privateKeys?: readonly string[] | (() => readonly string[]);
  /** The RSA key (PEM) by which it is called, or what gives it. Default: the one that it tells of itself, whoever answers for it. */
  readonly publicKey?: string | (() => string);
}

/** The same with all defaults. */
export type NuropbSettings = Required<NuropbOptions>;

/** NuroPb's own defaults. */
export function nuropbSettings(options: NuropbOptions): NuropbSettings {
  return {
    rpcExchange: options.rpcExchange ?? "nuropb-rpc-exchange",
    eventsExchange: options.eventsExchange ?? "nuropb-events-exchange",
    deadLetterExchange: options.deadLetterExchange ?? "nuropb-dl-exchange",
    services: options.services ?? {},
  };
}
