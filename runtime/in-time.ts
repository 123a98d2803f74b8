import type { MeshError } from "./errors.ts";

/** Waits for something for so many milliseconds; then rejects with what `tooLate` makes. */
export async function inTime<Value>(
  awaited: PromiseLike<Value>,
  milliseconds: number,
  tooLate: () => MeshError,
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooLate()), milliseconds);
  });
  try {
    return await Promise.race([awaited, late]);
  } finally {
    clearTimeout(timer);
  }
}
