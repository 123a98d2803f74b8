import { MeshError } from "../runtime/index.ts";

/** What went wrong with the broker, for people; `isDefault`: nobody has said where it is. */
export function inWords(error: unknown, isDefault: boolean): unknown {
  if (!(error instanceof MeshError)) return error;
  const advice = isDefault ? "; --broker URL or AMQP_URL says where the broker is" : "";
  return new Error(`${error.rawMessage}${advice}`, { cause: error });
}
