import {
  type Context,
  createTraceState,
  isSpanContextValid,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  trace,
} from "@opentelemetry/api";
import type { TraceContext } from "../../trace-context.ts";

const pattern =
  /^[0-9a-f]{2}-(?<traceId>[0-9a-f]{32})-(?<spanId>[0-9a-f]{16})-(?<flags>[0-9a-f]{2})$/;

/** The span that a trace context is of; `undefined` when there is none, or it has not the form of W3C's. */
export function remoteSpan(of: TraceContext | undefined): SpanContext | undefined {
  const { traceId, spanId, flags } = pattern.exec(of?.traceparent ?? "")?.groups ?? {};
  if (traceId === undefined || spanId === undefined || flags === undefined) return undefined;
  const span: SpanContext = {
    traceId,
    spanId,
    traceFlags: Number.parseInt(flags, 16),
    isRemote: true,
    ...(of?.tracestate === undefined ? {} : { traceState: createTraceState(of.tracestate) }),
  };
  return isSpanContextValid(span) ? span : undefined;
}

/** A context in which that span is the parent. */
export function contextIn(span: SpanContext | undefined): Context {
  return span === undefined ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, span);
}

/** What goes along with whatever a span causes; `undefined` when nobody traces. */
export function traceOf(span: Span): TraceContext | undefined {
  const context = span.spanContext();
  if (!isSpanContextValid(context)) return undefined;
  const { traceId, spanId, traceFlags, traceState } = context;
  const flags = (traceFlags & 0xff).toString(16).padStart(2, "0");
  const state = traceState?.serialize();
  return {
    traceparent: `00-${traceId}-${spanId}-${flags}`,
    tracestate: state === "" ? undefined : state,
  };
}
