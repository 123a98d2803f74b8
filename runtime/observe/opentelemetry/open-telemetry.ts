import {
  context,
  type Meter,
  type MeterProvider,
  metrics,
  ROOT_CONTEXT,
  type Span,
  SpanStatusCode,
  trace,
  type Tracer,
  type TracerProvider,
} from "@opentelemetry/api";
import type { ErrorCode } from "../../errors.ts";
import { checkKnown, type KnownOptions } from "../../known-options.ts";
import type { Ending, Observed, Observer, Work } from "../../observer.ts";
import { describeSpan } from "./describe-span.ts";
import { Instruments } from "./instruments.ts";
import { contextIn, remoteSpan, traceOf } from "./w3c.ts";

/** What OpenTelemetry is told. */
export interface OpenTelemetryOptions {
  /** Who makes spans; `false`: there are none. Default: the global provider. */
  readonly traces?: TracerProvider | false;
  /** Who measures; `false`: nothing is measured. Default: the global provider. */
  readonly metrics?: MeterProvider | false;
}

const known: KnownOptions<OpenTelemetryOptions> = { traces: true, metrics: true };

/**
 * An observer for `connect(url, { observe: [openTelemetry()] })`: a span for each piece of work, in the trace that came with it, and
 * durations by outcome. Of errors it tells the code; nothing of payloads, headers or texts.
 */
export function openTelemetry(options: OpenTelemetryOptions = {}): Observer {
  checkKnown("openTelemetry", options, known);
  return new OpenTelemetry(options);
}

/** Codes that are the server's fault, as OpenTelemetry has it for gRPC: the others are answers. */
const faults: ReadonlySet<Ending["code"]> = new Set<Ending["code"]>([
  "internal",
  "unavailable",
  "unimplemented",
  "deadline_exceeded",
  "interrupted",
]);

class OpenTelemetry implements Observer {
  readonly #tracer: Tracer | undefined;
  readonly #instruments: Instruments | undefined;

  constructor({ traces = trace, metrics: measures = metrics }: OpenTelemetryOptions) {
    this.#tracer = traces === false ? undefined : traces.getTracer("lagomorph");
    const meter: Meter | undefined =
      measures === false ? undefined : measures.getMeter("lagomorph");
    this.#instruments = meter && new Instruments(meter);
  }

  begin(work: Work): Observed {
    this.#instruments?.begin(work);
    const span = this.#tracer && startSpan(this.#tracer, work);
    const ended = (ending: Ending): void => {
      this.#instruments?.end(work, ending);
      if (span !== undefined) endSpan(span, work, ending);
    };
    const again = (code: ErrorCode): void => {
      this.#instruments?.again(work);
      span?.addEvent("retry", { "error.type": code });
    };
    if (span === undefined) return { end: ended, again };
    const inside = trace.setSpan(work.side === "made" ? context.active() : ROOT_CONTEXT, span);
    return {
      trace: traceOf(span),
      run: (code) => context.with(inside, code),
      end: ended,
      again,
    };
  }

  note(happening: Parameters<NonNullable<Observer["note"]>>[0]): void {
    this.#instruments?.note(happening);
  }
}

/**
 * Served work is a child of the span that caused it; of a message there is a link to it too. Made work is a child of the span that
 * is active, else of the work that makes it.
 */
function startSpan(tracer: Tracer, work: Work): Span {
  const { name, kind, attributes } = describeSpan(work);
  const remote = remoteSpan(work.trace);
  const active = context.active();
  const isInside =
    (work.side === "made" || work.kind === "http") && trace.getSpan(active) !== undefined;
  const links = isMessage(work) && remote !== undefined ? [{ context: remote }] : [];
  return tracer.startSpan(name, { kind, attributes, links }, isInside ? active : contextIn(remote));
}

function isMessage({ side, kind }: Work): boolean {
  return side === "served" && (kind === "event" || kind === "command" || kind === "message");
}

function endSpan(span: Span, { side }: Work, { code, name, incident, next, status }: Ending): void {
  if (code !== "ok") {
    span.setAttribute("error.type", code);
    if (side === "made" || faults.has(code)) span.setStatus({ code: SpanStatusCode.ERROR });
  }
  if (name !== undefined) span.setAttribute("lagomorph.error", name);
  if (incident !== undefined) span.setAttribute("lagomorph.incident", incident);
  if (next !== undefined) span.setAttribute("lagomorph.next", next);
  if (status !== undefined) span.setAttribute("http.response.status_code", status);
  span.end();
}
