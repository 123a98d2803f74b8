const thrown = new WeakSet<object>();

/** Remembers that the code of a service has thrown something while it was made ready: its constructor, or a dependency. */
export function noteThrown(error: unknown): void {
  if (typeof error === "object" && error !== null) thrown.add(error);
}

/** Whether that has: what it says is about that code then, whatever its own code, and not about how it was served. */
export function isThrownByService(error: unknown): boolean {
  return typeof error === "object" && error !== null && thrown.has(error);
}
