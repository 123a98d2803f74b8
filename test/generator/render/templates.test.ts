import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import Handlebars from "handlebars";
import { expect, test } from "vitest";

import { resolveConfig } from "../../../generator/config.ts";
import { emit } from "../../../generator/emitters/index.ts";
import { readModel } from "../../../generator/source/index.ts";
import { precompileTemplates, templatesFile } from "../../../scripts/precompile-templates.ts";
import { shareDeclarations } from "../../support/shared-declarations.ts";

shareDeclarations();

const root = fileURLToPath(new URL("../../..", import.meta.url));
const folder = path.join(root, "generator/templates");
const golden = path.join(root, "test/generator/golden");

function parse(name: string): hbs.AST.Program {
  return Handlebars.parse(readFileSync(path.join(folder, `${name}.hbs`), "utf8"));
}

/** Every name that a template looks up in a view, and what of it: `strict` does not see those in `if` and `each`. */
function missing(program: hbs.AST.Program, view: unknown, at = ""): string[] {
  return program.body.flatMap((node) => {
    if (node.type === "MustacheStatement")
      return missingIn(node as hbs.AST.MustacheStatement, view, at);
    if (node.type === "PartialStatement")
      return missingInPartial(node as hbs.AST.PartialStatement, view, at);
    if (node.type === "BlockStatement")
      return missingInBlock(node as hbs.AST.BlockStatement, view, at);
    return [];
  });
}

function missingIn(
  { path: name, params }: hbs.AST.MustacheStatement,
  view: unknown,
  at: string,
): string[] {
  const used = params.length > 0 ? params : [name];
  return used.flatMap((each) => lookUp(each as hbs.AST.PathExpression, view, at).problems);
}

function missingInPartial(
  { name, params }: hbs.AST.PartialStatement,
  view: unknown,
  at: string,
): string[] {
  const partial = parse(`partials/${(name as hbs.AST.PathExpression).original}`);
  const [context] = params as hbs.AST.PathExpression[];
  if (context === undefined) return missing(partial, view, at);
  const { value, problems } = lookUp(context, view, at);
  return [...problems, ...missing(partial, value, `${at}${context.original}.`)];
}

function missingInBlock(block: hbs.AST.BlockStatement, view: unknown, at: string): string[] {
  const [subject] = block.params as hbs.AST.PathExpression[];
  const { value, problems } = lookUp(subject!, view, at);
  const items = block.path.original === "each" ? (value as unknown[]) : [view];
  const inverse = block.inverse === undefined ? [] : missing(block.inverse, view, at);
  return [
    ...problems,
    ...inverse,
    ...items.flatMap((item) => missing(block.program, item, `${at}${subject!.original}.`)),
  ];
}

function lookUp(
  expression: hbs.AST.PathExpression,
  view: unknown,
  at: string,
): { value: unknown; problems: string[] } {
  if (expression.data || expression.original === "this") return { value: view, problems: [] };
  let value = view;
  for (const part of expression.parts) {
    const isThere = typeof value === "object" && value !== null && Object.hasOwn(value, part);
    if (!isThere) return { value: [], problems: [`${at}${expression.original}`] };
    value = (value as Record<string, unknown>)[part];
  }
  return { value, problems: [] };
}

const emissions = readdirSync(golden, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((entry) => {
    const { root: project, contracts } = resolveConfig({ root: path.join(golden, entry.name) });
    const { model } = readModel({
      root: project,
      contracts,
      tsconfig: path.relative(project, path.join(root, "tsconfig.json")),
    });
    return [...emit(model, { out: "generated", importExtension: ".ts" })];
  });

test("the precompiled templates are up to date", () => {
  expect(readFileSync(templatesFile, "utf8")).toBe(precompileTemplates());
});

test("every name that a template looks up is in every view that it is given", () => {
  const problems = emissions.flatMap(({ template, view, path: file }) =>
    missing(parse(template), view).map((name) => `${file}: ${template}.hbs: ${name}`),
  );
  expect(problems).toEqual([]);
  expect(new Set(emissions.map(({ template }) => template)).size).toBe(
    readdirSync(folder).length - 1,
  );
});

test("a name that no view has is found", () => {
  const program = Handlebars.parse(
    "{{#if typo}}x{{/if}}{{#each methods}}{{> doc doc}}{{nmae}}{{/each}}",
  );
  const { view } = emissions.find(({ template }) => template === "client")!;
  expect(new Set(missing(program, view))).toEqual(new Set(["typo", "methods.nmae"]));
});
