import { CallAgain } from "../call-again.ts";
import type { Retry } from "../descriptor.ts";
import { type ErrorCode, isReceived, MeshError } from "../errors.ts";
import type { History } from "../history.ts";
import { toStep, waitAfter } from "./waits.ts";

/** What is to become of a message whose handler threw: it waits and is handled again, or it is set aside. */
export type Verdict =
  | { readonly kind: "again"; readonly delay: number; readonly history: History }
  | { readonly kind: "dead"; readonly code: ErrorCode; readonly why: string };

/** What stays as it is, however often it is tried. */
const hopeless: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "invalid_argument",
  "unauthenticated",
  "permission_denied",
  "unimplemented",
  "payload_too_large",
  "declared",
]);

/** How often a handler may ask to be called again for one message. */
const mostCallsAgain = 100;

/** Judges by what was thrown, by what has become of the message before, and by the policy of its member. */
export function judge(error: unknown, before: History, retry: Retry | undefined): Verdict {
  const after = askedFor(error);
  if (after !== undefined) return again(after, before);
  const code = codeOf(error);
  const failures = before.failures + 1;
  if (retry === undefined || hopeless.has(code) || failures >= retry.attempts)
    return { kind: "dead", code, why: "failed" };
  return { kind: "again", delay: waitAfter(retry, failures), history: { ...before, failures } };
}

function again(after: number, before: History): Verdict {
  const calledAgain = before.calledAgain + 1;
  if (calledAgain > mostCallsAgain) {
    const why = `asked to be called again more than ${mostCallsAgain} times`;
    return { kind: "dead", code: "resource_exhausted", why };
  }
  return { kind: "again", delay: toStep(after), history: { ...before, calledAgain } };
}

/** After how long its handler asked to be called again, in milliseconds; `undefined` when it failed. */
function askedFor(error: unknown): number | undefined {
  try {
    return error instanceof CallAgain ? error.after : undefined;
  } catch {
    // A proxy that throws when it is looked at.
    return undefined;
  }
}

/** The code of what a handler threw. */
export function codeOf(error: unknown): ErrorCode {
  try {
    return error instanceof MeshError ? error.code : "internal";
  } catch {
    return "internal";
  }
}

/** Whether a handler that threw has not failed: it says that its message is wrong, or comes too early. */
export function isNoFailure(error: unknown): boolean {
  if (askedFor(error) !== undefined) return true;
  return codeOf(error) === "invalid_argument" && error instanceof MeshError && !isReceived(error);
}
