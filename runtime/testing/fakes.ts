import type { ClientClass } from "../channel.ts";
import { MeshError } from "../errors.ts";
import type { Provider } from "../provider.ts";
import { isProvider, type Providers, type SkeletonClass } from "../server/skeleton.ts";
import { fakeChannel } from "./fake-channel.ts";
import { fakeValue } from "./fake-value.ts";

/** What stands in for a dependency: of an object or a client as many members as the test needs, of anything else a value. */
export type Fake<Value> = Value extends (...args: never[]) => unknown
  ? Value
  : Value extends object
    ? { readonly [Member in keyof Value]?: Value[Member] }
    : Value;

/** Fakes of a class's dependencies, by name; or providers, which have a life as those that they replace. */
export type Fakes<Class extends SkeletonClass> = keyof InstanceType<Class>["deps"] extends never
  ? Readonly<Record<string, never>>
  : {
      readonly [Name in keyof InstanceType<Class>["deps"]]?:
        | Fake<InstanceType<Class>["deps"][Name]>
        | Provider<InstanceType<Class>["deps"][Name]>;
    };

/** The same class with fakes in place of some of its dependencies. Throws for a name that it has no dependency of. */
export function withFakes(Class: SkeletonClass, fakes: object): SkeletonClass {
  const providers: Record<string, Providers[string]> = { ...Class.providers };
  const given: [string, unknown][] = Object.entries(fakes);
  for (const [name, fake] of given) {
    const original = Class.providers[name];
    if (original === undefined) throw noDependency(Class, name);
    if (fake !== undefined) providers[name] = standIn(name, original, fake);
  }
  const Fakes = class extends Class {
    static override readonly providers: Providers = providers;
  };
  Object.defineProperty(Fakes, "name", { value: Class.name });
  return Fakes;
}

function noDependency(Class: SkeletonClass, name: string): MeshError {
  const names = Object.keys(Class.providers).join(", ") || "none";
  return new MeshError(
    "invalid_argument",
    `${Class.name} has no dependency "${name}" to give a fake for; it has: ${names}`,
  );
}

function standIn(name: string, original: Providers[string], fake: unknown): Provider<unknown> {
  if (isGivenProvider(fake)) return fake;
  const value = isProvider(original)
    ? fakeValue(name, fake)
    : fakeClient(name, original, membersOf(name, fake));
  return { setup: () => ({ value }) };
}

function fakeClient(name: string, Client: ClientClass<object>, fake: object): object {
  return new Client(fakeChannel(name, fake));
}

function membersOf(name: string, fake: unknown): object {
  if (typeof fake === "object" && fake !== null) return fake;
  throw new MeshError("invalid_argument", `the fake of "${name}" is no object with its methods`);
}

function isGivenProvider(fake: unknown): fake is Provider<unknown> {
  return (
    typeof fake === "object" && fake !== null && "setup" in fake && typeof fake.setup === "function"
  );
}
