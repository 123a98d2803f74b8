import type { Model } from "../generator/index.ts";

type Member = Model["services"][number]["members"][number];
type Type = Extract<Member, { kind: "event" }>["payload"];
type Parameter = Extract<Member, { kind: "method" }>["parameters"][number];

/** What stands for a value that must not be shown. */
const hidden = "•••";

/** Hides what contracts call sensitive, in values as they travel: also in such that do not fit their type. */
export interface Mask {
  /** The payload of an event. */
  payload(service: string, event: string, value: unknown): unknown;
  /** What a method answers. */
  result(service: string, method: string, value: unknown): unknown;
  /** Arguments, by position or by name. */
  args(service: string, member: string, value: unknown): unknown;
}

/** A mask of all contracts of a project. */
export function createMask({ services, types }: Pick<Model, "services" | "types">): Mask {
  const find = (service: string, name: string): Member | undefined =>
    services
      .find((contract) => contract.name === service)
      ?.members.find((member) => member.wireName === name);
  return {
    payload(service, event, value) {
      const member = find(service, event);
      if (member?.kind !== "event") return value;
      return hidePaths(hide(value, member.payload, types), member.sensitive);
    },
    result(service, method, value) {
      const member = find(service, method);
      return member?.kind === "method" ? hide(value, member.result, types) : value;
    },
    args(service, name, value) {
      const member = find(service, name);
      if (member === undefined || !("parameters" in member)) return value;
      return hideArguments(value, member, types);
    },
  };
}

type Types = Model["types"];

function hideArguments(
  value: unknown,
  { parameters, sensitive = [] }: Extract<Member, { kind: "method" | "stream" | "command" }>,
  types: Types,
): unknown {
  const one = (argument: unknown, parameter: Parameter | undefined): unknown => {
    if (parameter === undefined) return argument;
    if (parameter.sensitive) return hidden;
    const inner = sensitive.flatMap((path) => {
      if (path === parameter.name) return [""];
      return path.startsWith(`${parameter.name}.`) || path.startsWith(`${parameter.name}[`)
        ? [path.slice(parameter.name.length).replace(/^\./, "")]
        : [];
    });
    return hidePaths(hide(argument, parameter.type, types), inner);
  };
  if (Array.isArray(value)) {
    const last = parameters.at(-1);
    return value.map((argument: unknown, index) => {
      const parameter = parameters[index] ?? (last?.rest ? last : undefined);
      // The type of a rest parameter is its list.
      return parameter?.rest ? listItem(one([argument], parameter)) : one(argument, parameter);
    });
  }
  return mapObject(value, (argument, name) =>
    one(
      argument,
      parameters.find((parameter) => parameter.name === name),
    ),
  );
}

function listItem(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

/** Hides properties that their types call sensitive. A value of a union is masked as each of its members. */
function hide(value: unknown, type: Type, types: Types): unknown {
  if (typeof value !== "object" || value === null) return value;
  switch (type.kind) {
    case "ref": {
      const named = types[type.id];
      return named === undefined ? value : hide(value, named.type, types);
    }
    case "branded":
      return hide(value, type.base, types);
    case "union": {
      let result: unknown = value;
      for (const member of type.members) result = hide(result, member, types);
      return result;
    }
    case "array":
    case "set":
      return mapList(value, (item) => hide(item, type.items, types));
    case "map":
      return mapList(value, (entry) =>
        mapList(entry, (item, index) => hide(item, index === 0 ? type.keys : type.values, types)),
      );
    case "tuple":
      return mapList(value, (item, index) => {
        const at = type.items[index]?.type ?? type.rest;
        // What stands after a rest may be any of these.
        const tail = (type.tail ?? []).reduce((left, end) => hide(left, end.type, types), item);
        return at === undefined ? tail : hide(tail, at, types);
      });
    case "record":
      return mapObject(value, (item) => hide(item, type.values, types));
    case "object":
      return hideProperties(value, type, types);
    default:
      return value;
  }
}

function hideProperties(
  value: object,
  { properties, additional, patterns = [] }: Extract<Type, { kind: "object" }>,
  types: Types,
): unknown {
  return mapObject(value, (item, name) => {
    const property = properties.find((each) => [each.name, ...(each.was ?? [])].includes(name));
    if (property?.sensitive) return hidden;
    if (property !== undefined) return hide(item, property.type, types);
    const others = [...(additional ? [additional] : []), ...patterns.map(({ values }) => values)];
    return others.reduce((left, other) => hide(left, other, types), item);
  });
}

/** Hides what paths lead to: `card.number`, `users[].token`, `tokens.*`; an empty path is all of it. */
function hidePaths(value: unknown, paths: readonly string[] = []): unknown {
  let result = value;
  for (const path of paths) result = hidePath(result, path.match(/\[\]|[^.[\]]+/g) ?? []);
  return result;
}

function hidePath(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return hidden;
  if (step === "[]") return mapList(value, (item) => hidePath(item, rest));
  return mapObject(value, (item, name) =>
    step === "*" || step === name ? hidePath(item, rest) : item,
  );
}

function mapList(value: unknown, map: (item: unknown, index: number) => unknown): unknown {
  return Array.isArray(value) ? value.map((item: unknown, index) => map(item, index)) : value;
}

function mapObject(value: unknown, map: (item: unknown, name: string) => unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]: [string, unknown]) => [name, map(item, name)]),
  );
}
