import type { Shape } from "./shape.ts";

/** A rule of werkzeug, read: the path as a contract has it, and the types of its parameters. */
export interface Route {
  readonly parts: readonly (string | RouteParameter)[];
}

interface RouteParameter {
  /** As in Python. */
  readonly name: string;
  readonly shape: Shape;
}

/** The methods that a contract has. */
const methods: ReadonlySet<string> = new Set(["GET", "HEAD", "DELETE", "POST", "PUT", "PATCH"]);

/** `GET, POST` → those that a contract has, and the others. */
export function readMethods(text: string): {
  readonly taken: readonly string[];
  readonly others: readonly string[];
} {
  const all = text.split(",").map((method) => method.trim().toUpperCase());
  const given = [...new Set(all.filter((method) => method !== ""))];
  return {
    taken: given.filter((method) => methods.has(method)),
    others: given.filter((method) => !methods.has(method)),
  };
}

/** Reads a rule: `/orders/<int:id>`; a text says why a contract cannot have it. */
export function readRoute(rule: string): Route | string {
  if (!rule.startsWith("/")) return "its path does not start with `/`";
  const path = rule.length > 1 ? rule.replace(/\/$/, "") : rule;
  if (path === "/") return { parts: [] };
  const parts: (string | RouteParameter)[] = [];
  for (const part of path.slice(1).split("/")) {
    const read = readPart(part);
    if (typeof read === "string" && read !== part) return read;
    parts.push(read);
  }
  const names = parts.flatMap((part) => (typeof part === "string" ? [] : [part.name]));
  return new Set(names).size < names.length ? "a parameter stands in its path twice" : { parts };
}

/** The part itself, a parameter, or what is wrong. */
function readPart(part: string): string | RouteParameter {
  if (part === "") return "its path has an empty part";
  if (part === "." || part === "..") return "browsers resolve `..` before they ask";
  const found = /^<(?:(\w+)(?:\((.*)\))?:)?(\w+)>$/.exec(part);
  if (found !== null) return readParameter(found);
  if (/[<>]/.test(part)) return "a parameter is only a part of a part of its path";
  return /^(?:[A-Za-z0-9\-._~!$&'()+,;=@]|%[0-9A-Fa-f]{2})+$/.test(part)
    ? part
    : "its path has characters that no route of a contract has";
}

function readParameter([, converter = "default", args = "", name = ""]: readonly string[]):
  | string
  | RouteParameter {
  switch (converter) {
    case "default":
    case "string":
    case "unicode":
      return { name, shape: { kind: "string" } };
    case "int":
      return { name, shape: { kind: "integer" } };
    case "float":
      return { name, shape: { kind: "number" } };
    case "uuid":
      return { name, shape: { kind: "uuid" } };
    case "any": {
      const words = args.split(",").map((word) => word.trim().replace(/^(["'])(.*)\1$/, "$2"));
      const members = words.map((value): Shape => ({ kind: "literal", value }));
      return { name, shape: { kind: "union", members } };
    }
    case "path":
      return "a parameter of its path may hold slashes";
    default:
      return `its path has the converter \`${converter}\`, which is not werkzeug's`;
  }
}
