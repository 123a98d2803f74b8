import type {
  Codec,
  CommandDescriptor,
  ConsumerDescriptor,
  EventDescriptor,
  HandlerDescriptor,
  MethodDescriptor,
  PublisherDescriptor,
  ServiceDescriptor,
  StreamDescriptor,
} from "../../descriptor.ts";
import { MeshError } from "../../errors.ts";
import { checkKnown, type KnownOptions } from "../../known-options.ts";
import { readSchema } from "../../schema.ts";
import { Arbitraries, type FastCheck } from "./arbitrary.ts";
import type { Definitions } from "./schema.ts";

/** Which of all samples. */
export interface SampleOptions {
  /** Where random values begin: the same seed gives the same value. Default: 1, or that of the sampler. */
  readonly seed?: number;
}

type Called<Args> =
  | MethodDescriptor<Args>
  | StreamDescriptor<Args, unknown, unknown>
  | CommandDescriptor<Args>;

type Answering<Result> =
  | MethodDescriptor<unknown, Result>
  | StreamDescriptor<unknown, unknown, Result>;

type Streaming<Item> = StreamDescriptor<unknown, Item, unknown>;

type WithPayload<Payload> =
  | EventDescriptor<Payload>
  | HandlerDescriptor<Payload>
  | ConsumerDescriptor<Payload>
  | PublisherDescriptor<Payload>;

/** Makes values that contracts allow: random ones, the same for the same seed, each checked by its codec. */
export interface Sampler {
  /** Arguments of a method, a stream or a command. */
  args<Args>(member: Called<Args>, options?: SampleOptions): Args;
  /** What a method answers, or a stream ends with. */
  result<Result>(member: Answering<Result>, options?: SampleOptions): Result;
  /** A step of a stream. */
  item<Item>(stream: Streaming<Item>, options?: SampleOptions): Item;
  /** What an event carries, or a foreign message. */
  payload<Payload>(member: WithPayload<Payload>, options?: SampleOptions): Payload;
}

const sampleOptions: KnownOptions<SampleOptions> = { seed: true };

/**
 * Makes a {@link Sampler} for services: `createSampler([orders.service, stock.service], { seed: 7 })`. Needs the package fast-check.
 */
export async function createSampler(
  services: readonly ServiceDescriptor[],
  options: SampleOptions = {},
): Promise<Sampler> {
  checkKnown("createSampler", options, sampleOptions);
  const fc = await loadFastCheck();
  const definitions = await Promise.all(
    services.map(async (service) => {
      // The compiler has written them.
      const { definitions } = (await readSchema(service)) as { readonly definitions: Definitions };
      return [service.name, definitions] as const;
    }),
  );
  return new RandomSampler(fc, new Map(definitions), options.seed ?? 1);
}

async function loadFastCheck(): Promise<FastCheck> {
  try {
    return await import("fast-check");
  } catch (cause) {
    const message = "samples need the package fast-check: npm install --save-dev fast-check";
    throw new MeshError("unimplemented", message, { cause });
  }
}

/** How many values are tried until the codec takes one, which it may not since a schema cannot say all that a contract does. */
const tries = 200;

class RandomSampler implements Sampler {
  readonly #fc: FastCheck;
  readonly #services: ReadonlyMap<string, Definitions>;
  readonly #seed: number;

  constructor(fc: FastCheck, services: ReadonlyMap<string, Definitions>, seed: number) {
    this.#fc = fc;
    this.#services = services;
    this.#seed = seed;
  }

  args<Args>({ service, name, args }: Called<Args>, options?: SampleOptions): Args {
    return this.#sample(service, `${name}.args`, args, options);
  }

  result<Result>({ service, name, result }: Answering<Result>, options?: SampleOptions): Result {
    return this.#sample(service, `${name}.result`, result, options);
  }

  item<Item>({ service, name, item }: Streaming<Item>, options?: SampleOptions): Item {
    return this.#sample(service, `${name}.item`, item, options);
  }

  payload<Payload>(
    { service, name, payload }: WithPayload<Payload>,
    options?: SampleOptions,
  ): Payload {
    return this.#sample(service, `${name}.payload`, payload, options);
  }

  #sample<Value>(
    service: string,
    key: string,
    codec: Codec<Value>,
    { seed = this.#seed }: SampleOptions = {},
  ): Value {
    const arbitrary = new Arbitraries(this.#fc, this.#definitions(service, key)).of({
      $ref: `#/$defs/${key}`,
    });
    const first = hash(`${seed} ${service} ${key}`);
    let refusal: unknown;
    for (let count = 0; count < tries; count++) {
      const [json] = this.#fc.sample(arbitrary, { seed: (first + count) | 0, numRuns: 1 });
      try {
        return codec.decode(json);
      } catch (error) {
        refusal = error;
      }
    }
    const message = `no sample of ${service} ${key} was found in ${tries}: give such a value by hand`;
    throw new MeshError("unimplemented", message, { cause: refusal });
  }

  #definitions(service: string, key: string): Definitions {
    const definitions = this.#services.get(service);
    if (definitions !== undefined && Object.hasOwn(definitions, key)) return definitions;
    const names = [...this.#services.keys()].join(", ") || "none";
    const message = `the sampler knows no ${key} of ${service}: createSampler was given the services ${names}`;
    throw new MeshError("invalid_argument", message);
  }
}

/** A whole number of 32 bits for a text (FNV-1a). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text)
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value | 0;
}
