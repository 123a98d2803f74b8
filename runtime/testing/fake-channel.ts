import type { CallOptions, Channel } from "../channel.ts";
import type {
  Codec,
  CommandDescriptor,
  MethodDescriptor,
  StreamDescriptor,
} from "../descriptor.ts";
import { asReceived, MeshError } from "../errors.ts";
import { stringifyJson } from "../json.ts";
import { missing } from "./fake-value.ts";

type Called =
  | MethodDescriptor<unknown>
  | CommandDescriptor<unknown>
  | StreamDescriptor<unknown, unknown, unknown>;

/** What a generated client stands on whose service is a few functions: all values pass the codecs, as over a wire. */
export function fakeChannel(name: string, fake: object): Channel {
  return {
    call: async (method, args, options) => {
      const result = await asCalled(() => run(name, fake, method, [args, options]));
      return travel(method.result, result, method);
    },
    stream: (method, args, options) =>
      // The codecs of the method make its items and its result.
      steps(method, () => run(name, fake, method, [args, options])) as AsyncGenerator<
        never,
        never,
        void
      >,
    send: async (command, args, options) => {
      await asCalled(() => run(name, fake, command, [args, options]));
    },
  };
}

/** Calls the function that stands in for a member. */
function run(
  name: string,
  fake: object,
  method: Called,
  [args, options]: [unknown[], CallOptions | undefined],
): unknown {
  // A fake is whatever the test gives.
  const member = (fake as Readonly<Record<string, unknown>>)[method.member];
  if (typeof member !== "function") throw missing(name, method.member);
  // The codec of the arguments checks them, and makes as many as there were.
  const given = travel<unknown>(method.args, args, method) as unknown[];
  if (options !== undefined) {
    if (method.rest !== true) given.length = method.parameters.length;
    given.push(options);
  }
  const result: unknown = Reflect.apply(member, fake, given);
  return result;
}

/** What a caller gets of a value that another process has sent: a copy, as its contract says. */
function travel<T>(codec: Codec<T>, value: T, { service, member }: Called): T {
  const text = stringifyJson(codec.encode(value), `what ${service}.${member} takes or gives`);
  return codec.decode(text === undefined ? undefined : JSON.parse(text));
}

/** What a fake throws is what the call has met: no answer of the service that made it. */
async function asCalled(action: () => unknown): Promise<never> {
  try {
    // The codec checks it.
    return (await action()) as never;
  } catch (error) {
    throw asMet(error);
  }
}

function asMet(error: unknown): unknown {
  if (!(error instanceof MeshError) || error.code === "unimplemented") return error;
  return asReceived(error);
}

async function* steps(
  method: StreamDescriptor<unknown, unknown, unknown>,
  begin: () => unknown,
): AsyncGenerator<unknown, unknown, void> {
  try {
    const iterator = iteratorOf(begin(), method);
    let isOver = false;
    try {
      for (;;) {
        const step = await iterator.next();
        isOver = step.done === true;
        if (step.done) return travel(method.result, step.value, method);
        yield travel(method.item, step.value, method);
      }
    } finally {
      if (!isOver) await iterator.return?.();
    }
  } catch (error) {
    throw asMet(error);
  }
}

function iteratorOf(
  stream: unknown,
  { service, member }: Called,
): AsyncIterator<unknown, unknown, void> {
  if (typeof stream === "object" && stream !== null && Symbol.asyncIterator in stream) {
    // Just looked at.
    return (stream as AsyncIterable<unknown, unknown, void>)[Symbol.asyncIterator]();
  }
  const message = `the fake of ${service}.${member} returned no async iterable: make it an async function*`;
  throw new MeshError("unimplemented", message);
}
