import { MeshError } from "../../errors.ts";

/** The broker did not answer, on a connection that may well be there. */
export class Unanswered extends MeshError {
  constructor(operation: string, limit: number) {
    const message = `cannot ${operation}: the broker did not answer within ${limit} ms`;
    super("unavailable", message, { reason: "disconnected" });
  }
}

/** Waits for an answer of the broker, but not for ever: rejects with {@link Unanswered} after `limit` milliseconds. */
export async function answered<Result>(
  work: Promise<Result>,
  limit: number,
  operation: string,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unanswered(operation, limit)), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits for something, but not for ever: a broker that takes no messages may keep it waiting. */
export async function within(limit: number, something: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([something, new Promise((resolve) => (timer = setTimeout(resolve, limit)))]);
  clearTimeout(timer);
}
