import type { TypeModel } from "./type.ts";
import { nameOfId } from "./type-id.ts";

/** A type in a few words, for messages: `` `Date` ``, `` `{ a, b }` ``. */
export function describeBriefly(type: TypeModel): string {
  switch (type.kind) {
    case "ref":
      return `\`${nameOfId(type.id)}\``;
    case "date":
      return "`Date`";
    case "url":
      return "`URL`";
    case "bytes":
      return `\`${type.of}\``;
    case "map":
      return "`Map`";
    case "set":
      return "`Set`";
    case "bigint-literal":
      return `\`${type.value}n\``;
    case "branded":
      return `the branded ${describeBriefly(type.base)}`;
    case "literal":
      return `\`${JSON.stringify(type.value)}\``;
    case "object":
      return `\`{ ${type.properties.map(({ name }) => name).join(", ")} }\``;
    case "array":
      return `${describeBriefly(type.items)} in an array`;
    default:
      return `\`${type.kind}\``;
  }
}
