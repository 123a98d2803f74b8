/** What nameko's own configuration says of its wire. */
export interface NamekoOptions {
  /** The exchange of calls and answers: nameko's `rpc_exchange`. Default: `nameko-rpc`. */
  readonly rpcExchange?: string;
  /** Exchanges of events go with their last queue: nameko's `AUTO_DELETE_EVENT_EXCHANGES`. Default: false. */
  readonly autoDeleteEventExchanges?: boolean;
  /** Whether exchanges of events are declared: nameko's `DECLARE_EVENT_EXCHANGES`. Default: true. */
  readonly declareEventExchanges?: boolean;
  /** How many calls before a handler's own its `call_id_stack` keeps: nameko's `parent_calls_tracked`. Default: 10. */
  readonly parentCallsTracked?: number;
  /**
   * How times and bytes leave: as the text that kombu before 5.3 writes (`plain`), or as the objects with `__type__` and `__value__`
   * that kombu from 5.3 on turns into Python's values (`typed`), and older ones do not. Either is read. Default: `plain`.
   */
  readonly values?: "plain" | "typed";
}

/** The same with all defaults. */
export type NamekoSettings = Required<NamekoOptions>;

/** nameko's own defaults. */
export function namekoSettings(options: NamekoOptions): NamekoSettings {
  return {
    rpcExchange: options.rpcExchange ?? "nameko-rpc",
    autoDeleteEventExchanges: options.autoDeleteEventExchanges ?? false,
    declareEventExchanges: options.declareEventExchanges ?? true,
    parentCallsTracked: options.parentCallsTracked ?? 10,
    values: options.values ?? "plain",
  };
}
