import { MeshError } from "../runtime/index.ts";
import { Misuse } from "./misuse.ts";

/** What went wrong with the broker, for people; `isDefault`: nobody has said where it is. */
export function inWords(error: unknown, isDefault: boolean): unknown {
  if (!(error instanceof MeshError)) return error;
  const advice = isDefault ? "; --broker URL or AMQP_URL says where the broker is" : "";
  return new Error(`${error.rawMessage}${advice}${startOne(error.rawMessage)}`, { cause: error });
}

/** Where nobody listens on this machine, a broker can be started; a management API cannot. */
function startOne(message: string): string {
  const [, port] =
    /cannot connect to .*ECONNREFUSED (?:127\.0\.0\.1|::1):(\d+)/.exec(message) ?? [];
  return port === undefined ? "" : `; \`lagomorph broker --port ${port}\` starts one`;
}

/** What kept a connection from being made, for people: a URL that is none is misuse. */
export function connectInWords(error: unknown, isDefault: boolean): unknown {
  const isMisuse = error instanceof MeshError && error.code === "invalid_argument";
  return isMisuse ? new Misuse(error.rawMessage, { cause: error }) : inWords(error, isDefault);
}

/** The same of a host: what makes no sense of its configuration is misuse. */
export function hostInWords(error: unknown): unknown {
  return connectInWords(error, false);
}
