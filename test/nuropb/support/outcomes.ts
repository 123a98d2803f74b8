/** What a call rejects with, on either side; nothing for one that does not. */
export function raised(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => undefined,
    (error: unknown) => error,
  );
}

/** Whether a value is a greeting of somebody. */
export function isGreeting(value: unknown, who: string): boolean {
  return typeof value === "object" && value !== null && "who" in value && value.who === who;
}
