import { createNoopMeter, metrics, trace } from "@opentelemetry/api";

/** What is to be told to the global providers. */
export interface Wanted {
  readonly traces: boolean;
  readonly metrics: boolean;
}

/** Whether nobody has set up any provider of what is wanted, so that what is told goes nowhere. */
export function isUnheard(wanted: Wanted): boolean {
  const hasTraces = wanted.traces && tracerProvider() !== undefined;
  const hasMetrics = wanted.metrics && metrics.getMeter("lagomorph") !== createNoopMeter();
  return !hasTraces && !hasMetrics;
}

/** Has the global providers export what they hold still. Rejects with what their exporters reject. */
export async function flush(): Promise<void> {
  await Promise.all([tracerProvider(), metrics.getMeterProvider()].map(flushOne));
}

/** The SDK's: behind the API's own, which is there before it; `undefined` where there is none. */
function tracerProvider(): object | undefined {
  const provider: object = trace.getTracerProvider();
  if (!hasMethod(provider, "getDelegate")) return provider;
  const isSetUp =
    hasMethod(provider, "getDelegateTracer") &&
    provider.getDelegateTracer("lagomorph") !== undefined;
  const delegate = provider.getDelegate();
  return isSetUp && typeof delegate === "object" && delegate !== null ? delegate : undefined;
}

/** Providers of the SDK can be asked; the API says nothing of it. */
async function flushOne(provider: object | undefined): Promise<void> {
  if (provider !== undefined && hasMethod(provider, "forceFlush")) await provider.forceFlush();
}

function hasMethod<Name extends string>(
  value: object,
  name: Name,
): value is Record<Name, (...args: readonly unknown[]) => unknown> {
  return name in value && typeof Reflect.get(value, name) === "function";
}
