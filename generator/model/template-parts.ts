import type { NumberType, TemplateHole, TemplateType } from "./type.ts";

/** A template as the texts around its holes, of which there is one more. */
export interface TemplateParts {
  readonly texts: readonly string[];
  readonly holes: readonly TemplateHole[];
}

/** `` `a${string}${number}` `` → texts `a`, nothing, nothing; two holes. */
export function takeTemplateApart({ parts }: TemplateType): TemplateParts {
  const texts = [""];
  const holes: TemplateHole[] = [];
  for (const part of parts) {
    if (typeof part === "string") texts.push(`${texts.pop() ?? ""}${part}`);
    else {
      holes.push(part);
      texts.push("");
    }
  }
  return { texts, holes };
}

/** Whether something in it is changed text, as of `Uppercase<string>`, which no regular expression says. */
export function hasMapping(type: TemplateType | NumberType): boolean {
  if (type.kind === "number") return false;
  return type.parts.some((part) => typeof part === "object" && part.mappings !== undefined);
}

/** A template for people: `user_${string}`. */
export function templateText({ parts }: TemplateType): string {
  const texts = parts.map((part) => (typeof part === "string" ? part : `\${${holeText(part)}}`));
  return `\`${texts.join("")}\``;
}

/** What may stand in a hole, as TypeScript: `Uppercase<string>`. */
export function holeText({ hole, mappings = [] }: TemplateHole): string {
  const inner = hole === "string" || mappings.length === 0 ? hole : `\`\${${hole}}\``;
  return mappings.reduceRight<string>((text, mapping) => `${mapping}<${text}>`, inner);
}
