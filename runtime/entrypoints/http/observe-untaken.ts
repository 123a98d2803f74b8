import { type ErrorCode, isErrorCode } from "../../errors.ts";
import type { Observers } from "../../observers.ts";
import { statusOf } from "./status.ts";

/** Codes by their statuses, and by those that only refusals have. */
const codes = new Map<number, ErrorCode>([
  ...Object.entries(statusOf).flatMap(([code, status]) =>
    isErrorCode(code) ? [[status, code] as const] : [],
  ),
  [405, "unimplemented"],
  [408, "deadline_exceeded"],
  [414, "payload_too_large"],
  [417, "invalid_argument"],
  [431, "payload_too_large"],
  [505, "unimplemented"],
]);

/** Tells those who observe of a request that was refused before any route took it: of the service `other`, with the route `none`. */
export function observeUntaken(
  { method, status }: { readonly method: string; readonly status: number },
  observers: Observers | undefined,
): void {
  const http = { method, route: "none" };
  const begun = { kind: "http", side: "served", of: "other", trace: undefined, http } as const;
  observers?.begin(begun).end({ code: codes.get(status) ?? "internal" }, { status });
}
