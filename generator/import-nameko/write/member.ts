import { methodName, propertyKey, stringLiteral } from "../../emitters/text.ts";
import type { Body, MemberDraft, MethodBody, ParameterDraft } from "../draft.ts";
import { settle } from "../settle.ts";
import { reasonsIn, type Shape } from "../shape.ts";
import { docComment, jsonInComment, remarkLines } from "./comment.ts";
import { type Carried, maskedPath } from "./sensitive.ts";
import { taggedType, type TypeScope, typeText } from "./type-text.ts";

/** What a member's file knows besides its types. */
export interface MemberScope extends TypeScope {
  /** The name of a service's interface in this file. */
  service(name: string): string;
  /** The name of an error in this file. */
  error(name: string): string;
}

const indent = "  ";
const widest = 100;

/** A member with its comments. */
export function memberLines(member: MemberDraft, scope: MemberScope): readonly string[] {
  const { wireName, isRenamed, body } = member;
  const sensitive = sensitiveTag(member);
  const tags = [...(isRenamed ? [`@name ${wireName}`] : []), ...member.tags, ...sensitive.tags];
  const untold = untoldIn(body);
  const remarks = [
    ...member.remarks,
    ...sensitive.remarks,
    ...(untold.length === 0 ? [] : [`Write in place of \`unknown\`: ${untold.join("; ")}.`]),
  ];
  return [
    ...remarkLines(remarks, indent),
    ...docComment(member.doc, tags, indent),
    ...declaration(member, scope),
  ];
}

/** What a person has to say of a member's types. */
export function untoldIn(body: Body): readonly string[] {
  const of = (what: string, shape: Shape): string[] =>
    [...new Set(reasonsIn(settle(shape)))].map((reason) => `${what} ${reason}`);
  switch (body.kind) {
    case "method": {
      const parameters = body.parameters.flatMap(({ name, shape }) => of(`\`${name}\``, shape));
      return [...parameters, ...(body.result === "void" ? [] : of("the result", body.result))];
    }
    case "consumer":
    case "event":
    case "publisher":
      return of("what it carries", body.payload);
    default:
      return [];
  }
}

function declaration(member: MemberDraft, scope: MemberScope): readonly string[] {
  const { name, body } = member;
  if (body.kind === "method") return methodLines(name, body, scope);
  return [`${indent}${propertyKey(name)}: ${wordOf(body, scope)};`];
}

function wordOf(body: Exclude<Body, MethodBody>, scope: MemberScope): string {
  switch (body.kind) {
    case "event":
      scope.use("Event");
      return `Event<${typeText(settle(body.payload), scope)}>`;
    case "consumer":
      scope.use("Consume");
      return `Consume<${stringLiteral(body.queue)}, ${typeText(settle(body.payload), scope)}>`;
    case "publisher": {
      scope.use("Publish");
      const to = `${stringLiteral(body.exchange)}, ${stringLiteral(body.key)}`;
      return `Publish<${to}, ${typeText(settle(body.payload), scope)}>`;
    }
    case "timer":
      scope.use("Every");
      return `Every<"${body.interval}"${body.isEager ? ', "eager"' : ""}>`;
    case "handler": {
      scope.use("On");
      const { source, event, delivery, isTransient } = body;
      const mode = delivery === "pool" && !isTransient ? [] : [`"${delivery}"`];
      const kept = isTransient ? ['"transient"'] : [];
      const args = [scope.service(source.name), stringLiteral(event.name), ...mode, ...kept];
      return `On<${args.join(", ")}>`;
    }
    default:
      return body satisfies never;
  }
}

function methodLines(name: string, body: MethodBody, scope: MemberScope): readonly string[] {
  const parameters = body.parameters.map((each) => parameterText(each, scope));
  const result = resultText(body, scope);
  const start = `${indent}${methodName(name)}(`;
  const line = `${start}${parameters.map(({ comment, text }) => `${comment}${text}`).join(", ")}): ${result};`;
  if (line.length <= widest && parameters.every(({ comment }) => comment === "")) return [line];
  const single = parameters.length === 1 && line.length <= widest;
  if (parameters.length === 0 || single) return [line];
  const inner = `${indent}${indent}`;
  return [
    start,
    ...parameters.flatMap(({ comment, text }) => [
      ...(comment === "" ? [] : [`${inner}${comment.trim()}`]),
      // After a rest parameter TypeScript takes no comma.
      `${inner}${text}${text.startsWith("...") ? "" : ","}`,
    ]),
    `${indent}): ${result};`,
  ];
}

interface ParameterText {
  readonly comment: string;
  readonly text: string;
}

function parameterText(parameter: ParameterDraft, scope: MemberScope): ParameterText {
  const { name, isOptional, isOpen, isRest, fallback } = parameter;
  const shape = settle(parameter.shape);
  if (isRest) return { comment: "", text: `...${name}: ${typeText(shape, scope)}` };
  const { text, tags } = taggedType(shape, scope);
  const all = [...tags, ...(fallback === undefined ? [] : [`@default ${jsonInComment(fallback)}`])];
  const type = isOpen && text !== "unknown" ? `${text} | undefined` : text;
  return {
    comment: all.length === 0 ? "" : `/** ${all.join(" ")} */ `,
    text: `${name}${isOptional ? "?" : ""}: ${type}`,
  };
}

function resultText({ result, errors }: MethodBody, scope: MemberScope): string {
  const text = result === "void" ? "void" : typeText(settle(result), scope);
  if (errors.length === 0) return text;
  scope.use("Throws");
  return `Throws<${text}, ${errors.map(({ name }) => scope.error(name)).join(" | ")}>`;
}

/** `@sensitive password, user.card[].number` */
function sensitiveTag(member: MemberDraft): {
  readonly tags: readonly string[];
  readonly remarks: readonly string[];
} {
  const { sensitive } = member;
  const carried = carriedBy(member);
  const found = sensitive.flatMap((written) => maskedPath(written, carried) ?? []);
  const missing = sensitive.filter((written) => maskedPath(written, carried) === undefined);
  const whole = found.filter(({ isWhole }) => isWhole).map(({ path }) => `\`${path}\``);
  const remarks = [
    ...(whole.length === 0
      ? []
      : [`Python masks parts of ${whole.join(", ")}: name them when its type is written.`]),
    ...(missing.length === 0
      ? []
      : [
          `Python masks ${missing.map(inCode).join(", ")}, which leads nowhere here: say with \`@sensitive\` what it is.`,
        ]),
  ];
  const paths = [...new Set(found.map(({ path }) => path))];
  return { tags: paths.length === 0 ? [] : [`@sensitive ${paths.join(", ")}`], remarks };
}

function inCode(text: string): string {
  return `\`${text.replaceAll(/[`\s]+/g, " ")}\``;
}

function carriedBy({ body }: MemberDraft): readonly Carried[] {
  if (body.kind === "method") {
    return body.parameters.map(({ name, python, shape }) => ({ name, python, shape }));
  }
  if (body.kind !== "handler" && body.kind !== "consumer") return [];
  const { body: event } = body.kind === "handler" ? body.event : { body };
  const shape: Shape = "payload" in event ? event.payload : { kind: "unknown" };
  return [{ name: undefined, python: body.parameter, shape }];
}
