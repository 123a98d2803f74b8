import type { MemberDescription } from "../../runtime/index.ts";
import { typeText } from "./type-text.ts";

/** A member in one line, as its contract would write it: `add(x: number, y: number): number`. */
export function signature(member: MemberDescription): string {
  const { kind, name, of = "" } = member;
  switch (kind) {
    case "method":
      return `${name}(${parameters(member)}): ${resultText(member)}${throwsText(member)}`;
    case "stream":
      return `${name}(${parameters(member)}): ${streamText(member)}${throwsText(member)}`;
    case "command":
      return `${name}(${parameters(member)}): Command`;
    case "event":
      return `${name}: Event<${payloadText(member)}>`;
    case "handler":
      return `${name}: On<${of}>`;
    case "topic":
      return `${name}: OnTopic<${of}>`;
    case "timer":
      return `${name}: ${/^\d+ ms$/.test(of) ? "every" : "at"} ${of}`;
    case "consumer":
      return `${name}: Consume<${of}, ${payloadText(member)}>`;
    case "publisher":
      return `${name}: Publish<${of}, ${payloadText(member)}>`;
    default:
      return kind satisfies never;
  }
}

function parameters({ parameters: list = [] }: MemberDescription): string {
  return list
    .map(({ name, schema, optional, rest }) => {
      const type = typeText(schema);
      return rest === true ? `...${name}: (${type})[]` : `${name}${optional ? "?" : ""}: ${type}`;
    })
    .join(", ");
}

function resultText({ result }: MemberDescription): string {
  const text = typeText(result);
  return text === "null" ? "void" : text;
}

function streamText(member: MemberDescription): string {
  const end = resultText(member);
  return `AsyncIterable<${typeText(member.item)}${end === "void" ? "" : `, ${end}`}>`;
}

function throwsText({ errors = [] }: MemberDescription): string {
  return errors.length === 0 ? "" : `, throws ${errors.map(({ name }) => name).join(" | ")}`;
}

function payloadText({ payload }: MemberDescription): string {
  const text = typeText(payload);
  return text === "null" ? "void" : text;
}
