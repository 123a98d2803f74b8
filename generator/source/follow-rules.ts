import { createCollector, type Diagnostic } from "../diagnostics/index.ts";
import { commentOfNode } from "./doc.ts";
import { type Insertion, inserted, movedBy } from "./insertion.ts";
import type { Model } from "../model/contract.ts";
import { sameOr } from "./merge.ts";
import type { ReadResult, Task } from "./read-model.ts";
import { differingMembers, withPlacesOf } from "./same-shape.ts";
import type { OpenProject } from "./project.ts";
import { contractDoor, filesIn, parseLike, projectWith } from "./project-with.ts";
import { carrying, type RuleTypes } from "./rule-types.ts";
import type { ts } from "./ts-morph.js";

/** What a reading has found. */
export interface Reading {
  readonly result: ReadResult;
  /** Declarations whose rules would be lost as tags, with the types that would keep them, where there are such. */
  readonly forgotten: ReadonlyMap<ts.TypeNode, RuleTypes | undefined>;
}

/** How to read again. */
export interface Following {
  readonly project: OpenProject;
  readonly task: Task;
  /** How often it is tried at the most: rules that hold may show that others do not. */
  readonly times: number;
  readonly read: (project: OpenProject, task: Task) => Reading;
}

/**
 * What is read where rules would be lost that generics keep as types: all is read again as if they had been written so. `undefined` where that is of
 * no use, or something else would be said.
 */
export function followRules(
  first: Reading,
  { project, task, times, read }: Following,
): ReadResult | undefined {
  const { diagnostics, model } = first.result;
  let last = first;
  let again = project;
  for (let time = 0; time < times; time++) {
    const typed = typedIn(last);
    if (typed.size === 0) break;
    again = withRuleTypes(again, typed);
    last = read(again, taskOf(again, task));
  }
  if (last === first) return undefined;
  const said = new Set(diagnostics.map(textOf));
  const left = new Set(last.result.diagnostics.map(textOf));
  if (![...left].every((text) => said.has(text))) return undefined;
  const others = differingMembers(model, last.result.model);
  if (others === undefined) return undefined;
  const isOther = ({ path }: Diagnostic): boolean => others.has(path.split(" ", 1).join());
  const isLeft = (each: Diagnostic): boolean =>
    each.name !== lost || left.has(textOf(each)) || isOther(each);
  // As they were found in what the user wrote.
  const found = diagnostics.filter(isLeft);
  // Where nothing would be said of a member that differs, all is said that was.
  if (others.size > 0 && !found.some((each) => each.name === lost && isOther(each)))
    return undefined;
  return {
    ...first.result,
    model: asBefore(withPlacesOf(last.result.model, model), model),
    diagnostics: found,
    isFollowed: true,
  };
}

const lost = "rules-would-be-lost";

function typedIn({ forgotten }: Reading): ReadonlyMap<ts.TypeNode, RuleTypes> {
  return new Map(
    [...forgotten].flatMap(([node, types]) => (types === undefined ? [] : [[node, types]])),
  );
}

/** The same of another project. */
function taskOf({ program }: OpenProject, { own, contracts, ...task }: Task): Task {
  return {
    own: filesIn(program, own),
    contracts: filesIn(program, contracts),
    collector: createCollector(),
    timeLimit: task.timeLimit,
    bounds: task.bounds,
    others: task.others,
  };
}

/** A model with what another one has that is equal, so that nothing is made of that anew. */
function asBefore(model: Model, before: Model): Model {
  const services = model.services.map((each, index) => sameOr(each, before.services[index]));
  const errors = model.errors.map((each, index) => sameOr(each, before.errors[index]));
  const types = Object.entries(model.types).map(
    ([id, named]) => [id, sameOr(named, before.types[id])] as const,
  );
  return { services, errors, types: Object.fromEntries(types) };
}

function textOf({ code, path, message }: Diagnostic): string {
  return `${code} ${path} ${message}`;
}

/** The same project in which some declarations carry their rules as types, and no more as tags. */
function withRuleTypes(
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
    { at: node.getStart(), order: 1, text: "(" },
    { at: node.end, order: -1, text: ")" },
  ]);
}
