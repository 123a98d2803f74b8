import { createCollector, type Diagnostic } from "../diagnostics/index.ts";
import type { Model } from "../model/contract.ts";
import { filesThatSee, isSeenByAll } from "./dependents.ts";
import { changedServices, likeBefore } from "./like-before.ts";
import { relativePath } from "./location.ts";
import { mergeModels } from "./merge.ts";
import type { OpenProject } from "./project.ts";
import { filesIn } from "./project-with.ts";
import type { ReadResult, Task } from "./read-model.ts";
import type { RuleTypes } from "./rule-types.ts";
import { differingMembers } from "./same-shape.ts";
import type { ts } from "./ts-morph.js";
import { withRuleTypes } from "./typed-program.ts";

/** Declarations whose rules would be lost as tags. */
export type ForgottenRules = ReadonlyMap<ts.TypeNode, Forgotten>;

/** How the rules of a declaration would be kept, and who loses them. */
export interface Forgotten {
  /** `undefined` where no types would keep them. */
  readonly types: RuleTypes | undefined;
  /** The files of the contracts that lose them. */
  readonly by: ReadonlySet<string>;
}

/** What a reading has found. */
export interface Reading {
  readonly result: ReadResult;
  readonly forgotten: ForgottenRules;
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
 * What is read where rules would be lost that generics keep as types: what sees them is read again as if they had been written so. `undefined` where
 * that is of no use, or something else would be said.
 */
export function followRules(first: Reading, following: Following): ReadResult | undefined {
  return follow(first, first.forgotten, following);
}

/** What was followed before, and which files have changed since, by their names. */
export interface Known {
  readonly followed: ForgottenRules;
  readonly changed: ReadonlySet<string>;
}

/** The same where only what sees a change was read. `undefined` where it cannot be told what reading all would give. */
export function followAgain(
  first: Reading,
  known: Known,
  following: Omit<Following, "times">,
): ReadResult | undefined {
  const forgotten = withKnown(first.forgotten, known, following);
  if (forgotten === undefined) return undefined;
  if (forgotten.size === 0) return first.result;
  const found = follow(first, forgotten, { ...following, times: 1 });
  return found?.followed === undefined ? undefined : found;
}

/** Those that are lost in what was read again and in the rest; `undefined` where they are others than before, or that is not known. */
function withKnown(
  found: ForgottenRules,
  { followed, changed }: Known,
  { task }: Omit<Following, "times">,
): ForgottenRules | undefined {
  // Nobody else sees a file that has changed.
  const isFresh = (node: ts.Node): boolean => changed.has(node.getSourceFile().fileName);
  const readAgain = new Set(task.contracts.map(({ fileName }) => fileName));
  const all = new Map<ts.TypeNode, Forgotten>();
  for (const [node, { types, by }] of followed) {
    if (isFresh(node)) continue;
    const others = new Set([...by].filter((file) => !readAgain.has(file)));
    if (others.size > 0) all.set(node, { types, by: others });
    else if (!found.has(node)) return undefined;
  }
  for (const [node, { types, by }] of found) {
    if (types === undefined || !(followed.has(node) || isFresh(node))) return undefined;
    all.set(node, { types, by: new Set([...by, ...(all.get(node)?.by ?? [])]) });
  }
  return all;
}

const lost = "rules-would-be-lost";

function follow(
  first: Reading,
  forgotten: ForgottenRules,
  following: Following,
): ReadResult | undefined {
  const { last, times } = readWithTypes(first, forgotten, following);
  if (last === undefined) return undefined;
  const { diagnostics, model: before } = first.result;
  const said = new Set(diagnostics.map(textOf));
  const left = new Set(last.result.diagnostics.map(textOf));
  if (![...left].every((text) => said.has(text))) return undefined;
  const model = likeBefore(last.result.model, before);
  const others = otherMembers(before, model);
  if (others === undefined) return undefined;
  const isOther = ({ path }: Diagnostic): boolean => others.has(path.split(" ", 1).join());
  const isLeft = (each: Diagnostic): boolean =>
    each.name !== lost || left.has(textOf(each)) || isOther(each);
  // As they were found in what the user wrote.
  const found = diagnostics.filter(isLeft);
  // Where nothing would be said of a member that differs, all is said that was.
  if (others.size > 0 && !found.some((each) => each.name === lost && isOther(each)))
    return undefined;
  const isWhole = times === 1 && last.forgotten.size === 0 && others.size === 0;
  const followed = isWhole ? forgotten : undefined;
  return { ...first.result, model, diagnostics: found, isFollowed: true, followed };
}

/** Reads with rules as types, until no more are lost that could be. `undefined` where there are none. */
function readWithTypes(
  first: Reading,
  forgotten: ForgottenRules,
  following: Following,
): { readonly last: Reading | undefined; readonly times: number } {
  const files = new Set<string>();
  let project = following.project;
  let last: Reading | undefined;
  let times = 0;
  for (let next = forgotten; times < following.times; next = last.forgotten) {
    const typed = typedIn(next);
    if (typed.size === 0) break;
    for (const node of typed.keys()) files.add(node.getSourceFile().fileName);
    project = withRuleTypes(project, typed);
    last = readSeeing(first, { ...following, typed: project, files });
    times += 1;
  }
  return { last, times };
}

function typedIn(forgotten: ForgottenRules): ReadonlyMap<ts.TypeNode, RuleTypes> {
  return new Map(
    [...forgotten].flatMap(([node, { types }]) => (types === undefined ? [] : [[node, types]])),
  );
}

interface Seeing extends Following {
  /** The project with rules as types. */
  readonly typed: OpenProject;
  /** The files in which there are any. */
  readonly files: ReadonlySet<string>;
}

/** Reads what sees rules that are types; the rest is as it was. */
function readSeeing(first: Reading, { project, task, read, typed, files }: Seeing): Reading {
  const { model, diagnostics } = first.result;
  const seeing = seenBy(project, files);
  const placesOf = (name?: string): Set<string> =>
    new Set(
      diagnostics.flatMap((each) =>
        name === undefined || each.name === name ? [`${project.root}/${each.location.file}`] : [],
      ),
    );
  const wrong = seenBy(project, placesOf());
  const before = { model, isWrong: (name: string) => wrong.has(name) };
  const all = taskOf(typed, { ...task, before });
  const own = task.own.filter(({ fileName }) => seeing.has(fileName));
  const contracts = task.contracts.filter(({ fileName }) => seeing.has(fileName));
  const isEach = own.length === task.own.length && contracts.length === task.contracts.length;
  if (isEach || ![...placesOf(lost)].every((file) => seeing.has(file))) return read(typed, all);
  const paths = new Set(contracts.map(({ fileName }) => relativePath(project.root, fileName)));
  const rest = model.services.filter(({ file }) => !paths.has(file));
  const others = {
    services: [...(task.others?.services ?? []), ...rest],
    types: { ...task.others?.types, ...model.types },
  };
  const part = read(typed, taskOf(typed, { ...task, own, contracts, others, before }));
  const merged = mergeModels(model, part.result.model, paths);
  if (merged === undefined) return read(typed, all);
  return { ...part, result: { ...part.result, model: merged } };
}

/** The names of the project's own files that see some files. */
function seenBy({ program, own }: OpenProject, files: ReadonlySet<string>): ReadonlySet<string> {
  const isByAll = [...files].some((name) => {
    const file = program.getSourceFile(name);
    return file === undefined || isSeenByAll(file);
  });
  const seeing = isByAll ? own : filesThatSee({ program, own }, files);
  return new Set([...seeing].map(({ fileName }) => fileName));
}

/** The same of another project. */
function taskOf({ program }: OpenProject, task: Task): Task {
  const { timeLimit, bounds, others, before } = task;
  return {
    own: filesIn(program, task.own),
    contracts: filesIn(program, task.contracts),
    collector: createCollector(),
    timeLimit,
    bounds,
    others,
    before,
  };
}

/** The members that are others than before, of services that have changed. */
function otherMembers(before: Model, model: Model): ReadonlySet<string> | undefined {
  if (before.services.length !== model.services.length) return undefined;
  const changed = changedServices(model, before);
  const isChanged = (_service: unknown, index: number): boolean => {
    const service = model.services[index];
    return service !== undefined && changed.has(service);
  };
  return differingMembers(
    { ...before, services: before.services.filter(isChanged) },
    { ...model, services: model.services.filter(isChanged) },
  );
}

function textOf({ code, path, message }: Diagnostic): string {
  return `${code} ${path} ${message}`;
}
