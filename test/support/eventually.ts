/** A promise, and how to keep it. */
export interface Eventually<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
}

/** Makes an {@link Eventually}. */
export function eventually<T = void>(): Eventually<T> {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((keep) => (resolve = keep));
  return { promise, resolve };
}
