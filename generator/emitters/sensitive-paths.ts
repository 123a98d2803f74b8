import type { Member, Model } from "../model/contract.ts";
import type { Property, TypeModel } from "../model/type.ts";
import { resolve } from "../model/resolve.ts";
import { pathSteps, stepsFrom } from "../model/value-path.ts";
import { hasKeys, holdsSensitive } from "./shape.ts";
import { payloadOf } from "./walk.ts";

/** How many paths lead into one type; of more the whole type is hidden. */
const most = 32;

/**
 * What of a member's arguments or payload must not be shown: the paths of its own `@sensitive`, and of those in its types. Of a type
 * that holds itself a path leads to the first of them: all inside is hidden.
 */
export function sensitivePaths(model: Model, member: Member): readonly string[] {
  const own = "sensitive" in member ? (member.sensitive ?? []) : [];
  return [...new Set([...own, ...ofTypes(model, member)])];
}

/**
 * The same as issues are hidden by, in whose paths there are keys: where the member's own `@sensitive` leads to values with keys that no
 * contract names, the path ends in `**`, and nothing behind it is shown. Properties that are sensitive see to that themselves where they are looked into.
 */
export function hiddenPaths(model: Model, member: Member): readonly string[] {
  const paths = sensitivePaths(model, member);
  const carried = paths.length === 0 ? undefined : carriedBy(model, member);
  return carried === undefined ? paths : withKeys(model, carried, paths);
}

/** The same of a type: a result's, the data of an error. Of a union another member may look into what one of them hides. */
export function hiddenPathsOf(model: Model, type: TypeModel): readonly string[] {
  return withKeys(model, type, [...new Set(new Paths(model).of(type))]);
}

function withKeys(model: Model, type: TypeModel, paths: readonly string[]): readonly string[] {
  return paths.map((path) => {
    const types = typesAt(model, type, pathSteps(path));
    return types.some((each) => each && hasKeys(model, each))
      ? [path, "**"].filter(Boolean).join(".")
      : path;
  });
}

/** What paths start from: the parameters by their names, or the payload. */
function carriedBy(model: Model, member: Member): TypeModel | undefined {
  if ("parameters" in member) {
    const properties = member.parameters.map(({ name, type }) => ({ name, type }));
    return { kind: "object", properties };
  }
  return member.kind === "timer" ? undefined : payloadOf(model, member);
}

/** The types to which steps lead, each once. */
function typesAt(
  model: Model,
  type: TypeModel,
  steps: readonly string[],
): readonly (TypeModel | undefined)[] {
  let types = new Set([resolve(type, model.types)]);
  for (const step of steps) {
    const all = [...types].flatMap((each) => (each ? stepsFrom(each, model.types) : []));
    const next = all.filter(([name]) => isStep(name, step));
    types = new Set(next.map(([, inner]) => resolve(inner, model.types)));
  }
  return [...types];
}

/** What one member of a union has under a name, another one may have under any key. */
function isStep(name: string, step: string): boolean {
  if (name === "[]" || step === "[]") return name === step;
  return name === step || name === "*" || step === "*";
}

function ofTypes(model: Model, member: Member): readonly string[] {
  const paths = new Paths(model);
  switch (member.kind) {
    case "method":
    case "stream":
    case "command":
      return member.parameters.flatMap((parameter) => paths.ofProperty(parameter));
    case "handler":
      return [...ofEvent(model, member.source), ...paths.of(payloadOf(model, member))];
    case "event":
    case "topic":
    case "consumer":
    case "publisher":
      return paths.of(member.payload);
    case "timer":
      return [];
    default:
      return member satisfies never;
  }
}

/** What an event says itself, whoever handles it. */
function ofEvent(
  { services }: Model,
  { service, event }: { readonly service: string; readonly event: string },
): readonly string[] {
  const members = services.find(({ name }) => name === service)?.members ?? [];
  const found = members.find(({ name }) => name === event);
  return found?.kind === "event" ? (found.sensitive ?? []) : [];
}

/** The paths from types on. Each named type is looked at once. */
class Paths {
  readonly #model: Model;
  /** Those that are being looked at have no paths yet. */
  readonly #known = new Map<string, readonly string[] | undefined>();

  constructor(model: Model) {
    this.#model = model;
  }

  of(type: TypeModel): readonly string[] {
    if (!holdsSensitive(this.#model, type)) return [];
    switch (type.kind) {
      case "ref":
        return this.#ofNamed(type.id);
      case "branded":
        return this.of(type.base);
      case "union":
        return few(type.members.flatMap((member) => this.of(member)));
      case "array":
      case "set":
        return this.#inside("[]", [type.items]);
      case "map":
        return this.#inside("*", [type.keys, type.values]);
      case "record":
        return this.#inside("*", [type.values]);
      case "tuple": {
        const { items, rest, tail = [] } = type;
        const all = [...items, ...tail].map((item) => item.type);
        return this.#inside("[]", rest === undefined ? all : [...all, rest]);
      }
      case "object": {
        const { properties, additional, patterns = [] } = type;
        const others = patterns.map(({ values }) => values);
        return few([
          ...properties.flatMap((property) => this.ofProperty(property)),
          ...this.#inside("*", additional === undefined ? others : [...others, additional]),
        ]);
      }
      default:
        return [];
    }
  }

  /** Of a property, or of a parameter. */
  ofProperty({
    name,
    type,
    sensitive,
  }: Pick<Property, "name" | "type" | "sensitive">): readonly string[] {
    // A name that is no step of a path: rather too much is hidden.
    const step = /^[^.[\]*]+$/.test(name) ? name : "*";
    return sensitive === true ? [step] : this.#inside(step, [type]);
  }

  #inside(step: string, types: readonly TypeModel[]): readonly string[] {
    const paths = types.flatMap((type) => this.of(type));
    return few(paths.map((path) => join(step, path)));
  }

  #ofNamed(id: string): readonly string[] {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const named = this.#model.types[id];
    if (named === undefined) return [];
    // A type that holds itself: what it holds is not known yet.
    if (this.#known.has(id)) return [""];
    this.#known.set(id, undefined);
    const paths = this.of(named.type);
    this.#known.set(id, paths);
    return paths;
  }
}

/** `card` and `number` → `card.number` */
function join(step: string, path: string): string {
  return path === "" || path.startsWith("[") ? `${step}${path}` : `${step}.${path}`;
}

function few(paths: readonly string[]): readonly string[] {
  const all = [...new Set(paths)];
  return all.length > most ? [""] : all;
}
