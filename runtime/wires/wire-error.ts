import { isErrorCode, type Issue, type UnavailableReason } from "../errors.ts";
import { isObject } from "../json.ts";
import { Malformed, type WireError } from "../wire.ts";

const reasons: ReadonlySet<unknown> = new Set<UnavailableReason>([
  "no_service",
  "disconnected",
  "blocked",
  "not_started",
]);

/** One that cannot be read is `internal`. */
export function readErrorOrInternal(json: unknown): WireError {
  try {
    return readError(json);
  } catch {
    return { code: "internal", message: "the answer is an error that cannot be read" };
  }
}

/** An error as it travelled; throws {@link Malformed}. */
export function readError(json: unknown): WireError {
  if (!isObject(json) || !isErrorCode(json["code"]))
    throw new Malformed("internal", "an error without a known code");
  const { code, message, reason, issues, incident, name, data } = json;
  return {
    code,
    message: typeof message === "string" ? message : code,
    // The set of reasons is closed, and has just been asked.
    ...(reasons.has(reason) ? { reason: reason as UnavailableReason } : {}),
    ...(Array.isArray(issues) ? { issues: issues.filter(isIssue) } : {}),
    ...(typeof incident === "string" ? { incident } : {}),
    ...(typeof name === "string" ? { name } : {}),
    ...(data === undefined ? {} : { data }),
  };
}

function isIssue(json: unknown): json is Issue {
  return (
    isObject(json) &&
    typeof json["path"] === "string" &&
    typeof json["expected"] === "string" &&
    typeof json["actual"] === "string"
  );
}
