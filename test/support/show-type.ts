import { templateText } from "../../generator/model/template-parts.ts";
import type { Model } from "../../generator/model/contract.ts";
import type { Property, TypeModel } from "../../generator/model/type.ts";

/** A type model as one line that says everything about it, close to TypeScript. */
export function showType(type: TypeModel): string {
  switch (type.kind) {
    case "unknown":
    case "null":
    case "boolean":
    case "number":
    case "string":
      return type.kind;
    case "undefined":
      return type.never === true ? "never" : type.kind;
    case "literal":
      return `${type.member ? `${type.member.enum}.${type.member.name} = ` : ""}${JSON.stringify(type.value)}`;
    case "date":
      return "Date";
    case "url":
      return "URL";
    case "bigint":
      return "bigint";
    case "bigint-literal":
      return `${type.value}n`;
    case "bytes":
      return type.on === undefined ? type.of : `${type.of}<${type.on}>`;
    case "template":
      return templateText(type);
    case "map":
      return `${type.readonly ? "readonly " : ""}Map<${showType(type.keys)}, ${showType(type.values)}>`;
    case "set":
      return `${type.readonly ? "readonly " : ""}Set<${showType(type.items)}>`;
    case "branded":
      return `${showType(type.base)} & { ${type.brand.map(showProperty).join("; ")} }`;
    case "array":
      return `${type.readonly ? "readonly " : ""}(${showType(type.items)})[]`;
    case "tuple": {
      const items = type.items.map(
        (item) =>
          `${item.name ? `${item.name}: ` : ""}${showType(item.type)}${item.optional ? "?" : ""}`,
      );
      const rest = type.rest ? [`...${showType(type.rest)}`] : [];
      const tail = (type.tail ?? []).map((item) => showType(item.type));
      return `${type.readonly ? "readonly " : ""}[${[...items, ...rest, ...tail].join(", ")}]`;
    }
    case "object": {
      const others = type.additional ? [`[key]: ${showType(type.additional)}`] : [];
      const patterns = (type.patterns ?? []).map(
        ({ keys, values }) => `[${showType(keys)}]: ${showType(values)}`,
      );
      const all = [...type.properties.map(showProperty), ...patterns, ...others];
      return `{ ${all.join("; ")} }`;
    }
    case "record":
      return `Record<${showType(type.values)}>`;
    case "union": {
      const members = type.members.map(showType).join(" | ");
      return type.discriminator ? `by ${type.discriminator}: ${members}` : members;
    }
    case "enum":
      return `enum(${type.members.map(({ name, value }) => `${name} = ${JSON.stringify(value)}`).join(", ")})`;
    case "ref":
      return `#${type.id.replace("contracts/test.ts#", "")}`;
  }
}

function showProperty({ name, type, optional, readonly, doc }: Property): string {
  const comment = doc ? `/** ${doc.text} */ ` : "";
  return `${comment}${readonly ? "readonly " : ""}${name}${optional ? "?" : ""}: ${showType(type)}`;
}

/** The named types of a model by id, each as one line. */
export function showTypes({ types }: Model): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const [id, { type }] of Object.entries(types)) {
    shown[id.replaceAll("contracts/test.ts#", "")] = showType(type).replaceAll(
      "contracts/test.ts#",
      "",
    );
  }
  return shown;
}
