import { takeTemplateApart } from "../model/template-parts.ts";
import type { TemplateType } from "../model/type.ts";
import { call, listLiteral } from "./code.ts";
import type { CodecScope } from "./codec-scope.ts";
import { lowerFirst } from "./naming.ts";
import { stringLiteral } from "./text.ts";

/** A template as a const: `const userIdTemplate = rpc.template(["user_", ""], ["string"]);` */
export function templateConst(scope: CodecScope, template: TemplateType, base: string): string {
  const key = `template:${JSON.stringify(template.parts)}`;
  const known = scope.done.get(key);
  if (known !== undefined) return known;
  const name = scope.names(`${lowerFirst(base)}Template`);
  scope.done.set(key, name);
  const { texts, holes } = takeTemplateApart(template);
  const kinds = holes.map(({ hole, mappings = [] }) => [hole, ...mappings].join(" "));
  const args = [texts, kinds].map((list) => listLiteral(list.map(stringLiteral)));
  scope.consts.push([`const ${name} = `, call("rpc.template", args), ";"]);
  return name;
}
