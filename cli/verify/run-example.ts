import { isDeepStrictEqual } from "node:util";
import {
  type ClientOptions,
  DeclaredError,
  type JsonValue,
  type Mesh,
  MeshError,
} from "../../runtime/index.ts";
import type { Mask } from "../mask.ts";
import type { Example } from "./examples.ts";
import type { Ending, Outcome } from "./outcome.ts";

/** How an example is run. */
export interface RunOptions {
  readonly options: ClientOptions;
  readonly mask: Mask;
}

/** Makes the call of an example, and holds how it ends against what the example says. */
export async function runExample(
  mesh: Mesh,
  example: Example,
  { options, mask }: RunOptions,
): Promise<Outcome> {
  const { service, method, text, error } = example;
  const expected: Ending =
    error === undefined
      ? { result: example.result ?? null }
      : { error: error.name, data: error.data };
  const actual = await ending(mesh, example, options);
  const ok = isDeepStrictEqual(expected, actual);
  if (ok) return { method, example: text, ok };
  const shown = (end: Ending): Ending =>
    "result" in end
      ? // What is masked is as good as JSON.
        { result: mask.result(service, method, end.result) as JsonValue }
      : end;
  return { method, example: text, ok, expected: shown(expected), actual: shown(actual) };
}

async function ending(
  mesh: Mesh,
  { service, method, args }: Example,
  options: ClientOptions,
): Promise<Ending> {
  try {
    return { result: (await mesh.call(`${service}.${method}`, args, options)) ?? null };
  } catch (error) {
    if (!(error instanceof MeshError)) throw error;
    const { code, name, rawMessage } = error;
    if (error instanceof DeclaredError) {
      // JSON, since no contract has read it.
      return { error: name, data: error.data as JsonValue };
    }
    return { error: code, message: rawMessage };
  }
}
