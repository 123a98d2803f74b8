import { MeshError } from "../../errors.ts";

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
   * By what the queues of an instance's broadcasts end: nameko's `broadcast_identifier`. They are durable then and keep what comes while
   * the instance is away, unless a contract says `"transient"`. No other instance may have it; whoever starts without it again leaves
   * queues that fill. Default: none, and these queues go with the instance.
   */
  readonly broadcastIdentifier?: string;
  /**
   * How times and bytes leave: as the text that kombu before 5.3 writes (`plain`), or as the objects with `__type__` and `__value__`
   * that kombu from 5.3 on turns into Python's values (`typed`), and older ones do not. Either is read. Default: `plain`.
   */
  readonly values?: "plain" | "typed";
}

/** The same with all defaults. */
export type NamekoSettings = Required<Omit<NamekoOptions, "broadcastIdentifier">> &
  Pick<NamekoOptions, "broadcastIdentifier">;

/** nameko's own defaults. */
export function namekoSettings(options: NamekoOptions): NamekoSettings {
  return {
    rpcExchange: options.rpcExchange ?? "nameko-rpc",
    autoDeleteEventExchanges: options.autoDeleteEventExchanges ?? false,
    declareEventExchanges: options.declareEventExchanges ?? true,
    parentCallsTracked: options.parentCallsTracked ?? 10,
    values: options.values ?? "plain",
    ...pickIdentifier(options),
  };
}

/** RabbitMQ takes names of up to 255 bytes; there must be room for what stands before it. */
function pickIdentifier({ broadcastIdentifier }: NamekoOptions): NamekoOptions {
  if (broadcastIdentifier === undefined) return {};
  if (/^[\w.-]{1,64}$/.test(broadcastIdentifier)) return { broadcastIdentifier };
  const message = "broadcastIdentifier is 1 to 64 letters, digits, `_`, `.` or `-`";
  throw new MeshError("invalid_argument", message);
}
