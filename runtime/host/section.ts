import { MeshError } from "../errors.ts";
import { isObject } from "../json.ts";
import type { Provider, ProviderScope } from "../provider.ts";
import type { SkeletonClass } from "../server/skeleton.ts";

/** A schema by the interface that zod, Valibot, ArkType and others share: https://standardschema.dev */
export interface StandardSchema<Output> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    validate(value: unknown): SchemaResult<Output> | Promise<SchemaResult<Output>>;
  };
}

/** What a schema made of a value, or what is wrong with it. */
export type SchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] };

/** What is wrong, and where. */
export interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/**
 * A section of the configuration for `Skeleton.using({ payments: config("payments", schema) })`: what stands under
 * `settings.payments`. It is read before the service is served, and by `host` before any of its services is, which a section that is missing or wrong prevents, with everything
 * that is wrong; values are never shown.
 */
export function config(section: string): Provider<Readonly<Record<string, unknown>>>;
export function config<Output>(section: string, schema: StandardSchema<Output>): Provider<Output>;
export function config(section: string, schema?: StandardSchema<unknown>): Provider<unknown> {
  const read = async ({ service, settings }: Reading): Promise<unknown> => {
    const given = Object.hasOwn(settings, section) ? settings[section] : undefined;
    if (schema !== undefined) return await checked(section, schema, given);
    if (given === undefined)
      throw refusal(`settings.${section} is missing; ${service.name} reads it`);
    if (!isObject(given)) throw refusal(`settings.${section}: an object is expected`);
    return given;
  };
  const provider: Provider<unknown> = { setup: async (scope) => ({ value: await read(scope) }) };
  readers.set(provider, read);
  return provider;
}

/** Who reads, and what. */
type Reading = Pick<ProviderScope, "service" | "settings">;

/** Providers of {@link config}, and how each reads its section. */
const readers = new WeakMap<object, (reading: Reading) => Promise<unknown>>();

/** Reads all sections that services will read, before any of them is served. Rejects with `MeshError`: all that is wrong. */
export async function checkSections(
  classes: readonly SkeletonClass[],
  settings: Readonly<Record<string, unknown>>,
): Promise<void> {
  const wrong = new Set<string>();
  for (const { service, providers } of classes) {
    for (const provider of Object.values(providers)) {
      await readers
        .get(provider)?.({ service, settings })
        .catch((error: unknown) => {
          if (!(error instanceof MeshError)) throw error;
          wrong.add(error.rawMessage);
        });
    }
  }
  if (wrong.size > 0) throw refusal([...wrong].join("; "));
}

async function checked<Output>(
  section: string,
  schema: StandardSchema<Output>,
  given: unknown,
): Promise<Output> {
  const result = await schema["~standard"].validate(given);
  if (result.issues === undefined) return result.value;
  const secrets = valuesIn(given);
  const lines = result.issues.map(({ message, path = [] }) => {
    const steps = path.map((step) => String(typeof step === "object" ? step.key : step));
    const isTelling = secrets.some((secret) => message.includes(secret));
    const where = ["settings", section, ...steps].join(".");
    return `${where}: ${isTelling ? "it is not what the schema expects" : message}`;
  });
  throw refusal(lines.join("; "));
}

/** Every text and number, which no message may repeat. */
function valuesIn(value: unknown): string[] {
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(valuesIn);
  return (typeof value === "string" && value !== "") || typeof value === "number"
    ? [String(value)]
    : [];
}

function refusal(message: string): MeshError {
  return new MeshError("invalid_argument", message);
}
