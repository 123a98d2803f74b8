import type { Doc } from "../model/type.ts";
import type { EmitSettings } from "./emitter.ts";
import { ifBroken, indent, group, join, type Layout, line, softline } from "./layout.ts";
import { commentText } from "./text.ts";

/** Where generated code finds the runtime. */
export const runtimePath = "lagomorph/generated";

/** The first line of a generated file. `output/` knows its own files by it. */
export function banner(file: string): string {
  return `// ${notice(file)}`;
}

/** What a file says that is generated from a contract. */
export function notice(file: string): string {
  const from = commentText(file).replaceAll("\n", " ");
  return `Generated from ${from} by Lagomorph. Change the contract, then run \`lagomorph codegen\`.`;
}

/** What a file says that is generated from all contracts. */
export const sharedNotice =
  "Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.";

/** The first line of such a file. */
export const sharedBanner: string = `// ${sharedNotice}`;

/** A doc comment: on one line, or on several, or none at all. */
export interface DocView {
  readonly oneLine: string;
  readonly lines: readonly string[];
}

/** Tags that mean the same in generated code as in the contract. */
const carriedTags: ReadonlySet<string> = new Set(
  "deprecated example param returns remarks see since throws".split(" "),
);

/** A contract's doc comment for generated code: the text, and the tags that readers and editors know. */
export function docView(doc: Doc | undefined, indentation = 0): DocView {
  const tags = (doc?.tags ?? []).filter((tag) => carriedTags.has(tag.name));
  const tagTexts = tags.map((tag) => `@${tag.name} ${tag.text}`.trim());
  const text = (doc?.text ?? "").trim();
  const separator = text !== "" && tagTexts.length > 0 ? [""] : [];
  const parts = [...(text === "" ? [] : [text]), ...separator, ...tagTexts];
  const lines = commentText(parts.join("\n"))
    .split("\n")
    .map((each) => each.trimEnd());
  const [only = ""] = lines;
  const isShort = lines.length === 1 && only.length + indentation + "/**  */".length <= 100;
  return isShort ? { oneLine: only, lines: [] } : { oneLine: "", lines };
}

/** A relative import with the extension of the project. */
export function localPath(name: string, settings: EmitSettings): string {
  const extension = settings.importExtension === "none" ? "" : settings.importExtension;
  return `"${name}${extension}"`;
}

/** `["x", "y"]` of things that are layouts already. */
export function list(items: readonly Layout[]): Layout {
  if (items.length === 0) return "[]";
  return group("[", indent(softline, join([",", line], items)), ifBroken(","), softline, "]");
}
