import type { Attributes, Counter, Histogram, Meter, UpDownCounter } from "@opentelemetry/api";
import type { Ending, Happening, Work } from "../../observer.ts";
import { destinationOf } from "./describe-span.ts";

type Durations = "rpcClient" | "rpcServer" | "send" | "process" | "timer" | "http";

/** By OpenTelemetry's semantic conventions, where they have a name. */
const durationNames: Readonly<Record<Durations, string>> = {
  rpcClient: "rpc.client.call.duration",
  rpcServer: "rpc.server.call.duration",
  send: "messaging.client.operation.duration",
  process: "messaging.process.duration",
  timer: "lagomorph.timer.duration",
  http: "http.server.request.duration",
};

/** What is measured. Every attribute is a name that stands in a contract, or a code. */
export class Instruments {
  readonly #durations: ReadonlyMap<Durations, Histogram>;
  readonly #active: UpDownCounter;
  readonly #waited: Histogram;
  readonly #retries: Counter;
  readonly #deadLetters: Counter;
  readonly #reconnects: Counter;

  constructor(meter: Meter) {
    const seconds = { unit: "s" };
    // The keys of that record.
    const entries = Object.entries(durationNames) as [Durations, string][];
    this.#durations = new Map(
      entries.map(([key, name]) => [key, meter.createHistogram(name, seconds)]),
    );
    this.#active = meter.createUpDownCounter("lagomorph.active");
    this.#waited = meter.createHistogram("lagomorph.waited", seconds);
    this.#retries = meter.createCounter("lagomorph.retries");
    this.#deadLetters = meter.createCounter("lagomorph.dead_letters");
    this.#reconnects = meter.createCounter("lagomorph.reconnects");
  }

  begin(work: Work): void {
    const { side, kind, waited } = work;
    this.#active.add(1, { side, kind });
    if (waited !== undefined) this.#waited.record(waited / 1000, attributesOf(work));
  }

  again(work: Work): void {
    this.#retries.add(1, attributesOf(work));
  }

  end(work: Work, { code, duration, status }: Ending): void {
    const { side, kind } = work;
    this.#active.add(-1, { side, kind });
    this.#durations.get(durationsOf(work))?.record(duration / 1000, {
      ...attributesOf(work),
      ...(code === "ok" ? {} : { "error.type": code }),
      ...(status === undefined ? {} : { "http.response.status_code": status }),
    });
  }

  note(happening: Happening): void {
    if (happening.kind === "reconnected") this.#reconnects.add(1);
    else if (happening.kind === "dead_letter")
      this.#deadLetters.add(1, {
        "rpc.service": happening.service ?? "other",
        "error.type": happening.code,
      });
  }
}

function durationsOf({ kind, side }: Work): Durations {
  switch (kind) {
    case "call":
    case "stream":
      return side === "made" ? "rpcClient" : "rpcServer";
    case "event":
    case "command":
    case "message":
      return side === "made" ? "send" : "process";
    case "timer":
    case "http":
      return kind;
    default:
      return kind satisfies never;
  }
}

function attributesOf(work: Work): Attributes {
  const { kind, service, member, byName, http } = work;
  if (kind === "http")
    return { "http.request.method": http?.method ?? "", "http.route": http?.route ?? "" };
  const isMessage = kind === "event" || kind === "command" || kind === "message";
  return {
    "rpc.service": byName ? "other" : service,
    "rpc.method": byName ? "other" : member,
    ...(isMessage
      ? { "messaging.system": "rabbitmq", "messaging.destination.name": destinationOf(work) }
      : { "rpc.system": "lagomorph" }),
  };
}
