/** The W3C trace context of a piece of work, as it travels: it is passed on as it came, whoever reads it. */
export interface TraceContext {
  /** `00-<trace id>-<span id>-<flags>` */
  readonly traceparent: string;
  /** What tracers add for each other. */
  readonly tracestate: string | undefined;
}

/** Both parts as one; `undefined` when there is no `traceparent`, without which the other means nothing. */
export function traceContext(
  traceparent: string | undefined,
  tracestate: string | undefined,
): TraceContext | undefined {
  return traceparent === undefined ? undefined : { traceparent, tracestate };
}

const pattern = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;
/** Visible ASCII, as headers are. */
const statePattern = /^[\x20-\x7e]{1,512}$/;

/** A trace context from headers of HTTP; what does not look like one is left out. */
export function readTraceHeaders(
  traceparent: string | null | undefined,
  tracestate: string | null | undefined,
): TraceContext | undefined {
  if (typeof traceparent !== "string" || !pattern.test(traceparent)) return undefined;
  const isState = typeof tracestate === "string" && statePattern.test(tracestate);
  return { traceparent, tracestate: isState ? tracestate : undefined };
}

/** The id of the trace; `undefined` when it has not the form of W3C's. */
export function traceIdOf(trace: TraceContext | undefined): string | undefined {
  const { traceparent = "" } = trace ?? {};
  return pattern.test(traceparent) ? traceparent.slice(3, 35) : undefined;
}

/** A trace context as headers: of HTTP, or of messages that are not Lagomorph's. */
export function traceHeaders(trace: TraceContext | undefined): Record<string, string> {
  if (trace === undefined) return {};
  const { traceparent, tracestate } = trace;
  return tracestate === undefined ? { traceparent } : { traceparent, tracestate };
}
