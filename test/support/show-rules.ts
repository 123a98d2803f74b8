import type { TypeModel } from "../../generator/model/type.ts";
import type { Diagnostic } from "../../generator/diagnostics/index.ts";
import { type Contracts, readBatch, withPayload } from "./read-contracts.ts";

/** What stands in a property `x` of each of some types, by what {@link showRules} shows, or by what they are refused. */
export function showEach(
  declarations: string,
  types: readonly string[],
  tell: (diagnostic: Diagnostic) => string,
): Record<string, string> {
  const all = types.map(
    (type) => [type, `${declarations}\nexport type T = { x: ${type} }`] as const,
  );
  const read = readBatch(Object.fromEntries(all.map(([type, text]) => [type, withPayload(text)])));
  return Object.fromEntries(
    types.map((type) => {
      const refused = read[type]!.diagnostics.map(tell).join();
      return [type, refused || showRules(read[type]!).join()];
    }),
  );
}

/** The properties of `T`, as `name: type`, with rules in parentheses. */
export function showRules({ model }: Contracts): string[] {
  const write = (type: TypeModel): string => {
    switch (type.kind) {
      case "array":
        return `${write(type.items)}[]${rulesOf(type.rules)}`;
      case "union":
        return type.members.map(write).join(" | ");
      case "tuple":
        return `[${type.items.map((item) => write(item.type)).join(", ")}]`;
      case "set":
        return `Set<${write(type.items)}>${rulesOf(type.rules)}`;
      case "map":
        return `Map<${write(type.keys)}, ${write(type.values)}>${rulesOf(type.rules)}`;
      case "branded":
        return write(type.base);
      case "record":
        return `Record<${write(type.values)}>${rulesOf(type.rules)}`;
      case "object": {
        const fields = type.properties.map(({ name, type: each }) => `${name}: ${write(each)}`);
        return `${type.closed === true ? "closed " : ""}{ ${fields.join("; ")} }${rulesOf(type.rules)}`;
      }
      case "ref":
        return write(model.types[type.id]!.type);
      case "bigint":
      case "number":
      case "string":
      case "template":
        return `${type.kind}${rulesOf(type.rules)}`;
      case "literal":
        return JSON.stringify(type.value);
      default:
        return type.kind;
    }
  };
  const type = model.types["contracts/test.ts#T"]?.type;
  return type?.kind === "object"
    ? type.properties.map(({ name, type: each }) => `${name}: ${write(each)}`)
    : [];
}

function rulesOf(rules: object | undefined): string {
  const texts = Object.entries(rules ?? {}).map(
    ([name, value]) =>
      `${name} ${name === "propertyNames" ? JSON.stringify(value) : String(value)}`,
  );
  return texts.length === 0 ? "" : `(${texts.join(", ")})`;
}
