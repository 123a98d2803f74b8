import { decodeArguments } from "../arguments.ts";
import type {
  CommandDescriptor,
  ErrorDescriptor,
  MethodDescriptor,
  ServiceDescriptor,
} from "../descriptor.ts";
import { DeclaredError } from "../errors.ts";
import { isObject } from "../json.ts";
import { foreignName } from "../peer-codecs.ts";
import type { WireName } from "../peer-wires.ts";
import type { JsonArguments, JsonValue } from "./dynamic.ts";

/** What is called, and what is sent. */
type Callable = MethodDescriptor | CommandDescriptor;

/** The services whose contracts a mesh has seen, by its clients and by what it serves: calls by name go as they say. */
export class KnownServices {
  readonly #services = new Map<string, ServiceDescriptor>();

  /** Of two contracts of a service the last one counts. */
  add(service: ServiceDescriptor): void {
    this.#services.set(service.name, service);
  }

  /** Their names. */
  get names(): Iterable<string> {
    return this.#services.keys();
  }

  /** `undefined` when nothing is known of the service. */
  wireOf(service: string): WireName | undefined {
    return this.#services.get(service)?.wire;
  }

  /** What is called by a name, be it the contract's or that of its wire. */
  find(service: string, name: string): Callable | undefined {
    const callables = this.#services.get(service)?.members.filter(isCallable) ?? [];
    const isNamed = (member: Callable): boolean => foreignName(member) === name;
    return callables.find((member) => member.name === name) ?? callables.find(isNamed);
  }
}

function isCallable(member: ServiceDescriptor["members"][number]): member is Callable {
  return (member.kind === "method" || member.kind === "command") && member.local !== true;
}

/** JSON arguments of a call by name → values in memory. Throws `MeshError` `invalid_argument` for what does not fit the contract. */
export function valuesOf(callable: Callable, json: JsonArguments): unknown[] {
  return decodeArguments(byOwnNames(callable, json), callable);
}

/** Parameters may be called as on the wire. */
function byOwnNames({ parameters, foreign }: Callable, json: unknown): unknown {
  if (!isObject(json)) return json;
  const own = (name: string): string =>
    parameters[foreign?.parameters?.indexOf(name) ?? -1] ?? name;
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [own(name), value]));
}

/**
 * A method as it travels over another framework's wire, called with Lagomorph's JSON, and answering so: what travels is as the
 * contract says, whatever JSON has no form for.
 */
export function jsonMethod(
  method: MethodDescriptor,
  foreign: MethodDescriptor,
): MethodDescriptor<[JsonArguments], JsonValue | undefined> {
  return {
    ...foreign,
    args: {
      encode: ([json]) => {
        const args = foreign.args.encode(valuesOf(method, json));
        return isObject(json) && method.rest !== true ? byName(args, foreign) : args;
      },
      decode: (json) => [json as JsonArguments],
    },
    result: {
      encode: (value) => value,
      // A codec makes JSON.
      decode: (json) => method.result.encode(foreign.result.decode(json)) as JsonValue | undefined,
    },
    ...(foreign.errors === undefined ? {} : { errors: foreign.errors.map(jsonError) }),
  };
}

/** What was given by name goes by name, too: a peer may tell the two apart. */
function byName(args: unknown, { parameters }: Callable): unknown {
  if (!Array.isArray(args)) return args;
  const given = parameters.map((name, index): [string, unknown] => [name, args[index]]);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

/** A declared error whose data are JSON, as those of calls by name are. */
function jsonError(error: ErrorDescriptor): ErrorDescriptor {
  return {
    ...error,
    create: (data, message) => new DeclaredError(error.name, error.data.encode(data), message),
  };
}
