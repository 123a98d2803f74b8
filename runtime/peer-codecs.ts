import type { Codec, CommandDescriptor, MemberDescriptor, MethodDescriptor } from "./descriptor.ts";
import { type Dialect, inDialect } from "./dialect.ts";
import type { PeerWire } from "./peer-wire.ts";

/** The name of a member on the wires of other frameworks. */
export function foreignName({ foreign, name }: Pick<MemberDescriptor, "foreign" | "name">): string {
  return foreign?.name ?? name;
}

/** Methods and codecs as they are on the wire of another framework: with its names, and in its dialect. */
export class PeerCodecs {
  readonly #dialect: Dialect;
  readonly #args: PeerWire["args"];
  readonly #known = new WeakMap<object, object>();

  constructor({ dialect, args }: Pick<PeerWire, "dialect" | "args">) {
    this.#dialect = dialect;
    this.#args = args;
  }

  method<Args, Result>(method: MethodDescriptor<Args, Result>): MethodDescriptor<Args, Result> {
    return this.#adapted(method, () => ({
      ...method,
      ...this.#callable(method),
      result: this.result(method.result),
    }));
  }

  command<Args>(command: CommandDescriptor<Args>): CommandDescriptor<Args> {
    return this.#adapted(command, () => ({ ...command, ...this.#callable(command) }));
  }

  codec<T>(codec: Codec<T>): Codec<T> {
    return {
      encode: (value) => inDialect(this.#dialect, () => codec.encode(value)),
      decode: (json) => inDialect(this.#dialect, () => codec.decode(json)),
    };
  }

  /** Other frameworks have one word for nothing: it is `null` where the contract has that, else `undefined`. */
  result<T>(codec: Codec<T>): Codec<T> {
    const own = this.codec(codec);
    return {
      encode: (value) => own.encode(value),
      decode: (json) => {
        if (json !== null) return own.decode(json);
        try {
          return own.decode(null);
        } catch (error) {
          return orElse(() => own.decode(undefined), error);
        }
      },
    };
  }

  #adapted<Member extends object>(member: Member, adapt: () => Member): Member {
    const known = this.#known.get(member);
    if (known !== undefined) {
      // What is kept for a member was made of it.
      return known as Member;
    }
    const adapted = adapt();
    this.#known.set(member, adapted);
    return adapted;
  }

  #callable<Args>(
    callable: MethodDescriptor<Args> | CommandDescriptor<Args>,
  ): Pick<MethodDescriptor<Args>, "name" | "parameters" | "args"> {
    const { foreign, args } = callable;
    const parameters = foreign?.parameters ?? callable.parameters;
    const own = this.codec(args);
    const isNamed = this.#args === "name";
    return {
      name: foreignName(callable),
      parameters,
      args: isNamed ? byName(own, parameters) : own,
    };
  }
}

/** Arguments leave as an object; those that are left out are not in it. */
function byName<Args>(codec: Codec<Args>, parameters: readonly string[]): Codec<Args> {
  return {
    encode: (args) => {
      const encoded: unknown = codec.encode(args);
      if (!Array.isArray(encoded)) return encoded;
      const values: readonly unknown[] = encoded;
      // Of a method that is called without a contract, nobody knows the names.
      if (values.length > parameters.length) return values;
      const given = parameters.map((name, index) => [name, values[index]] as const);
      return Object.fromEntries(given.filter(([, value]) => value !== undefined));
    },
    decode: (json) => codec.decode(json),
  };
}

function orElse<T>(attempt: () => T, error: unknown): T {
  try {
    return attempt();
  } catch {
    throw error;
  }
}
