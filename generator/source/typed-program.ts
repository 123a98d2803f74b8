import { commentOfNode } from "./doc.ts";
import { type Insertion, inserted, movedBy } from "./insertion.ts";
import type { OpenProject } from "./project.ts";
import { contractDoor, parseLike, projectWith } from "./project-with.ts";
import { carrying, inParentheses, type RuleTypes } from "./rule-types.ts";
import type { ts } from "./ts-morph.js";

/** The same project in which some declarations carry their rules as types, and no more as tags. */
export function withRuleTypes(
  project: OpenProject,
  forgotten: ReadonlyMap<ts.TypeNode, RuleTypes>,
): OpenProject {
  const files = new Map<string, ts.SourceFile>();
  const inTypes = new Map(project.inTypes);
  for (const file of new Set([...forgotten.keys()].map((node) => node.getSourceFile()))) {
    const all = [...forgotten].filter(([node]) => node.getSourceFile() === file);
    const insertions = all.flatMap(([, types]) => insertionsIn(types));
    const fresh = all.flatMap(([, { declaration }]) => startOf(project, declaration));
    const moved = [...(project.inTypes?.get(file) ?? []), ...fresh].map(
      ([start, facts]) => [movedBy(insertions, start), facts] as const,
    );
    const made = parseLike(file, inserted(file.text, insertions));
    files.set(file.fileName, made);
    inTypes.delete(file);
    inTypes.set(made, new Map(moved));
  }
  return { ...projectWith(project, files), inTypes };
}

function startOf(
  { checker }: OpenProject,
  declaration: RuleTypes["declaration"],
): readonly (readonly [start: number, { readonly hadName: boolean }])[] {
  const comment = commentOfNode(declaration);
  const hadName = checker.getTypeAtLocation(declaration.name).aliasSymbol !== undefined;
  return comment === undefined ? [] : [[comment.start, { hadName }]];
}

/** `((number) & import("lagomorph/contract").Min<1>)` */
function insertionsIn({ carriers }: RuleTypes): readonly Insertion[] {
  return carriers.flatMap(({ node, types }) => [
    ...carrying(node, {
      types: types.map((type) => `import("${contractDoor}").${type}`),
      isAlone: false,
    }),
    ...inParentheses(node),
  ]);
}
