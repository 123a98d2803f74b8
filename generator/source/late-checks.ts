import { onlyNearest } from "../../runtime/edit-distance.ts";
import type { DiagnosticName, Values } from "../diagnostics/index.ts";
import type { Contract, Example, Member, Method, Parameter } from "../model/contract.ts";
import { resolve, type Types } from "../model/resolve.ts";
import { textProblem } from "../model/text-form.ts";
import type { ObjectType, TypeModel } from "../model/type.ts";
import { completePath, hasPath, pathSteps, stepsFrom, writePath } from "../model/value-path.ts";
import type { WrittenTag } from "./comment.ts";
import { asGuess, replaceInTag, toEdit } from "./edit.ts";
import { readExample } from "./example.ts";
import { locationOf, spanLocation } from "./location.ts";
import type { MemberAt } from "./member-at.ts";
import { findTag } from "./member-tags.ts";
import { pathOf } from "./place.ts";
import type { Reader } from "./reader.ts";
import { pathParameters, takesQuery } from "../model/http-route.ts";
import { reportValue } from "./tags.ts";

/** A member with tags that are held against its types, when all types are known. */
interface Late<Of extends Member = Member> {
  readonly reader: Reader;
  readonly member: Of;
  readonly at: MemberAt;
  readonly types: Types;
}

type Callable = Extract<Member, { readonly parameters: readonly Parameter[] }>;

/** Has the tags of a member checked against its types, at the end. */
export function checkLater(reader: Reader, member: Member, at: MemberAt): void {
  const isChecked = "http" in member || "sensitive" in member || "local" in member;
  const tags = member.kind === "method" ? (at.comment?.tags ?? []) : [];
  const examples = tags.filter(({ name }) => name === "example");
  if (!isChecked && examples.length === 0) return;
  reader.later.push(({ services, types }) => {
    if ("parameters" in member) checkCallable({ reader, member, at, types });
    checkSensitive({ reader, member, at, types }, services);
    if (member.kind === "method") addExamples({ reader, member, at, types }, examples);
  });
}

/** `@example add(2, 3) => 5`; one of another form is documentation. */
function addExamples(late: Late<Method>, tags: readonly WrittenTag[]): void {
  const { reader, member: method, at, types } = late;
  const found: Example[] = [];
  for (const tag of tags) {
    const parsed = readExample(tag.text, { method, types, errors: [...reader.errors.values()] });
    if (parsed === undefined) continue;
    if ("value" in parsed) found.push(parsed.value);
    else {
      const end = / => throws \w+/.exec(tag.text)?.[0] ?? " =>";
      const example = `@example ${method.name}(${method.parameters.map(({ name }) => name).join(", ")})${end} …`;
      reportValue({ reader, tag, place: at.place }, { problem: parsed.problem, example });
    }
  }
  if (found.length === 0) return;
  // The method is as it was read; only now are the types known that its examples are of.
  (method as { examples?: readonly Example[] }).examples = found;
}

function checkCallable(late: Late<Callable>): void {
  const { http, local, websocket, name } = late.member;
  if (local === true && http === undefined && websocket !== true) {
    const tag = findTag(late.at.comment, "local") === undefined ? "internal" : "local";
    report(late, "unreachable-member", { tag, values: { member: name } });
  }
  if (http === undefined) return;
  const route = `${http.method} ${http.path}`;
  for (const problem of [...methodProblems(late), ...routeProblems(late)]) {
    const { fix, ...texts } = problem;
    report(late, "route-does-not-fit", { tag: "http", values: { route, ...texts }, fix });
  }
  if (bodiless.has(http.status ?? 0) && hasResult(late.member)) {
    const problem = `answers with status ${http.status}, which has no body, but its method has a result`;
    const values = { route, problem, instead: "Write `void` as the result, or another status." };
    report(late, "route-does-not-fit", { tag: "status", values });
  }
}

/** What streams is read by pages, which ask for it by GET. */
function methodProblems({ member }: Late<Callable>): RouteProblem[] {
  const { http, kind } = member;
  if (kind !== "stream" || http === undefined || http.method === "GET") return [];
  return [
    {
      problem: "answers with a stream of events, which is asked for by `GET` only",
      instead: "Write `GET`.",
    },
  ];
}

const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

function hasResult(member: Callable): boolean {
  return member.kind === "method" && member.result.kind !== "undefined";
}

interface RouteProblem {
  readonly problem: string;
  readonly instead: string;
  readonly fix?: InTag | undefined;
}

/** A part of a tag's text, and what was probably meant. */
interface InTag {
  readonly old: string;
  readonly by: string;
  readonly isGuess: boolean;
}

function routeProblems({ member, types }: Late<Callable>): RouteProblem[] {
  const { http, parameters, name } = member;
  if (http === undefined) return [];
  const inPath = pathParameters(http.path);
  const unknown = inPath.filter((each) => !parameters.some((parameter) => parameter.name === each));
  const left = parameters.filter(
    (each) => !inPath.includes(each.name) && !parameterProblem(each, { isInPath: true, types }),
  );
  const problems = unknown.map((each) => ({
    problem: `has \`:${each}\`, and \`${name}\` has no parameter \`${each}\``,
    instead: parametersHint(left),
    fix: misspeltParameter(each, left),
  }));
  const fromText = parameters.flatMap((parameter) => {
    const isInPath = inPath.includes(parameter.name);
    return isInPath || takesQuery(http)
      ? (parameterProblem(parameter, { isInPath, types }) ?? [])
      : [];
  });
  return [...problems, ...fromText];
}

/** `:idd` → `:id`, of those that can stand there. */
function misspeltParameter(name: string, parameters: readonly Parameter[]): InTag | undefined {
  const meant = onlyNearest(
    name,
    parameters.map((parameter) => parameter.name),
  );
  const [only, ...others] = parameters;
  const by = meant ?? (others.length === 0 ? only?.name : undefined);
  if (by === undefined) return undefined;
  return { old: `:${name}`, by: `:${by}`, isGuess: meant === undefined };
}

function parametersHint(parameters: readonly Parameter[]): string {
  const names = parameters.map(({ name }) => `\`:${name}\``);
  return names.length === 0 ? "Give it that parameter." : `Write one of ${names.join(", ")}.`;
}

function parameterProblem(
  { name, type, rest }: Parameter,
  { isInPath, types }: { readonly isInPath: boolean; readonly types: Types },
): RouteProblem | undefined {
  const where = isInPath ? "the path" : "the query";
  if (isInPath && rest === true) {
    const problem = `has the rest parameter \`${name}\` in the path, which takes one value`;
    return { problem, instead: "Leave it to the query, or send it in the body of a `POST`." };
  }
  // A name may be in a query several times.
  const resolved = resolve(type, types);
  const single = !isInPath && resolved?.kind === "array" ? resolved.items : type;
  const why = textProblem(single, types);
  if (why === undefined) return undefined;
  return {
    problem: `takes \`${name}\` from ${where}, but ${why}`,
    instead: isInPath
      ? "Give it a type such as `string` or `number`."
      : "Give it a type such as `string`, `number` or a list of them, or send it in the body of a `POST`.",
  };
}

/** `@sensitive card.number`: there is such a thing. */
function checkSensitive(late: Late, services: readonly Contract[]): void {
  const { member, types } = late;
  if (!("sensitive" in member) || member.sensitive === undefined) return;
  const carried = carriedBy(member, services);
  if (carried === undefined) return;
  for (const path of member.sensitive) {
    const steps = pathSteps(path);
    if (hasPath(carried, steps, types)) continue;
    const complete = completePath(carried, steps, types);
    const meant = complete ?? insideOne(carried, steps, types);
    const by = meant === undefined ? undefined : writePath(meant);
    const instead = by === undefined ? firstSteps(carried, types) : `Write \`${by}\`.`;
    const values = { path, member: member.name, instead };
    const fix = by === undefined ? undefined : { old: path, by, isGuess: complete === undefined };
    report(late, "path-leads-nowhere", { tag: "sensitive", values, fix });
  }
}

/** Parameters as an object of their names, or the payload; `undefined` for an event that is not there. */
function carriedBy(member: Member, services: readonly Contract[]): TypeModel | undefined {
  if ("parameters" in member) {
    const properties = member.parameters.map(({ name, type }) => ({ name, type }));
    return { kind: "object", properties } satisfies ObjectType;
  }
  if (member.kind === "timer") return undefined;
  if (member.kind !== "handler") return member.payload;
  // Where two services have the name, which is a mistake, which one comes first is no matter.
  const sources = services.filter(({ name }) => name === member.source.service);
  const members = sources.flatMap((source) => source.members);
  const event = members.find(({ kind, name }) => kind === "event" && name === member.source.event);
  return event?.kind === "event" ? event.payload : undefined;
}

function firstSteps(carried: TypeModel, types: Types): string {
  const names = stepsFrom(carried, types).map(([name]) => `\`${name}\``);
  return names.length === 0
    ? "It carries no object with properties."
    : `It starts with one of ${[...new Set(names)].join(", ")}.`;
}

/** `password` → `credentials.password` */
function insideOne(
  carried: TypeModel,
  steps: readonly string[],
  types: Types,
): readonly string[] | undefined {
  for (const [name, type] of stepsFrom(carried, types)) {
    const found = completePath(type, steps, types);
    if (found !== undefined) return [name, ...found];
  }
  return undefined;
}

/** Reports at the tag that is meant. */
function report<Name extends DiagnosticName>(
  { reader, at }: Late,
  name: Name,
  {
    tag,
    values,
    fix,
  }: { readonly tag: string; readonly values: Values<Name>; readonly fix?: InTag | undefined },
): void {
  const { comment, place } = at;
  const written = findTag(comment, tag);
  const file = place.node.getSourceFile();
  const location =
    written === undefined
      ? locationOf(reader.root, place.node)
      : spanLocation(reader.root, file, written);
  const replacement = written && fix && replaceInTag(written, fix.old, fix.by);
  const edit = toEdit(
    reader.root,
    file,
    fix?.isGuess === true ? asGuess(replacement) : replacement,
  );
  reader.collector.report(name, { location, path: pathOf(place), values, ...edit });
}
