import { choice, type Declarations, objectOf, type Written } from "./declarations.ts";
import { type MemberTags, tagsOf } from "./member-tags.ts";
import type { Member, MemberType, Parameter } from "./member-tree.ts";
import { sayDefault } from "./say.ts";
import { foreignly, type ServiceWire } from "./service-wires.ts";
import type { Shape } from "./shape.ts";

/** Something that travels. */
export interface Place {
  /** Its member's name in TypeScript. */
  readonly member: string;
  readonly part: "args" | "result" | "item" | "payload" | "error";
  /** The interface of an error. */
  readonly error?: string;
  /** Its definition in the schema. */
  readonly schema: string;
  readonly shape: Shape;
  /** How many values are drawn, and how many changed ones are tried of each. */
  readonly drawn: number;
  readonly mutants: number;
  /** Whether hostile values are passed. */
  readonly isAttacked?: true;
}

/** A member, as TypeScript, and what must come of it. */
export interface WrittenMember {
  /** In the interface of the service. */
  readonly line: string;
  /** Declarations before it. */
  readonly before: readonly string[];
  readonly places: readonly Place[];
  /** What TypeScript must find equal, as types. */
  readonly equal: readonly (readonly [string, string])[];
  /** What the descriptor says of it, among other things. */
  readonly descriptor: Readonly<Record<string, unknown>>;
}

/** What members are written with. */
export interface MemberTools {
  readonly to: Declarations;
  readonly service: string;
  readonly wire: ServiceWire;
  /** The type of the contract. */
  readonly whole: Written;
  /** The event that a handler may have. */
  readonly event: string | undefined;
}

const few = { drawn: 1, mutants: 6 };
const parameterNames = ["options", "rpc", "$meta", "sentAt", "contract", "payload", "type"];
const keywords = ["class", "delete", "import", "function", "new", "in"];

/** The members of a service, after `m0` and `m1`. */
export function writeMembers(
  members: readonly Member[],
  tools: Omit<MemberTools, "event">,
): readonly WrittenMember[] {
  let event: string | undefined;
  return members.map((member, index) => {
    const name = nameOf(member, index, tools.wire);
    const written = writeMember(member, name, { ...tools, event });
    if (member.kind === "event") event = name;
    return written;
  });
}

function nameOf({ style, kind }: Member, index: number, { isSnake }: ServiceWire): string {
  if (style % 5 === 3) return isSnake ? `doM${index + 2}` : `do-m${index + 2}`;
  return style % 5 === 4 && kind !== "event" ? keywords[index]! : `m${index + 2}`;
}

function writeMember(member: Member, name: string, tools: MemberTools): WrittenMember {
  switch (member.kind) {
    case "method":
    case "void method":
    case "stream":
    case "generator":
    case "command":
      return writeCallable(member, name, tools);
    default:
      return writeCarrier(member, name, tools);
  }
}

function typeOf(type: MemberType, { to, whole }: MemberTools): Written {
  return type === null ? { text: "T", shape: whole.shape } : to.write(type);
}

function comment({ tags }: MemberTags): string {
  return `/**\n${["A member.", ...tags].map((tag) => ` * ${tag}\n`).join("")} */\n`;
}

/** Methods, streams and commands. */
function writeCallable(member: Member, name: string, tools: MemberTools): WrittenMember {
  const { kind, style } = member;
  const parameters = writeParameters(member, tools);
  const tags = tagsOf(member, {
    service: tools.service,
    wire: `wire_${name}`,
    first: parameters.names[0],
    framework: tools.wire.wire,
  });
  const item = typeOf(member.type, tools);
  const end = typeOf(member.other, tools);
  const [text, results] = resultOf(kind, { item, end, style });
  const thrown = member.throws && kind !== "command" ? throwing(text, end, tools) : undefined;
  const key = JSON.stringify(name);
  const wire = tags.wire ?? name;
  const own = { member: name, ...few };
  const args = { ...own, part: "args" as const, schema: `${wire}.args`, shape: parameters.shape };
  const at = (side: string): string => `Parameters<${side}[${key}]>`;
  const answered = kind === "command" ? "void" : text;
  const isStream = kind === "stream" || kind === "generator";
  const client = [
    ...parameters.names.map(
      (_, index) => [`${at("SClient")}[${index}]`, `${at("S")}[${index}]`] as const,
    ),
    [
      `ReturnType<SClient[${key}]>`,
      isStream ? answerOf(key) : `Promise<${answered === "void" ? "void" : answerOf(key)}>`,
    ] as const,
  ];
  return {
    line: `${comment(tags)}${key}(${parameters.text}): ${thrown?.text ?? text};`,
    before: thrown?.before ?? [],
    places: [
      args,
      ...results.map(([part, shape]) => ({ ...own, part, schema: `${wire}.${part}`, shape })),
      ...(thrown === undefined ? [] : [{ ...own, ...thrown.place }]),
    ],
    equal: [[at("SSkeleton"), at("S")], ...(tags.isLocal === true ? [] : client)],
    descriptor: {
      name,
      ...foreignly({ name, wire, parameters: parameters.names }, tools.wire),
      ...tags.says,
      kind: isStream ? "stream" : kind === "command" ? "command" : "method",
      parameters: parameters.names,
    },
  };
}

const answerOf = (key: string): string => `AnswerOf<ReturnType<S[${key}]>>`;

type Results = readonly (readonly [Place["part"], Shape])[];

function resultOf(
  kind: Member["kind"],
  { item, end, style }: { readonly item: Written; readonly end: Written; readonly style: number },
): readonly [string, Results] {
  switch (kind) {
    case "method":
      return [style % 2 === 0 ? item.text : `Promise<${item.text}>`, [["result", item.shape]]];
    case "void method":
      return [style % 2 === 0 ? "void" : "Promise<void>", []];
    case "stream":
      return [`AsyncIterable<${item.text}>`, [["item", item.shape]]];
    case "generator":
      return [
        `AsyncGenerator<${item.text}, ${end.text}, void>`,
        [
          ["item", item.shape],
          ["result", end.shape],
        ],
      ];
    default:
      return ["Command", []];
  }
}

/** `Throws<…>` with an error of its own. */
function throwing(
  text: string,
  data: Written,
  { to }: MemberTools,
): {
  readonly text: string;
  readonly before: readonly string[];
  readonly place: Pick<Place, "part" | "error" | "schema" | "shape">;
} {
  const name = to.unique("Failed");
  const error = `export interface ${name} extends ServiceError<"${name}"> { data_: ${data.text}; at?: Date }`;
  // TypeScript is asked about the errors of the contract, not about those of its copy.
  const at = choice({ kind: "date", value: new Date(0) });
  const shape = objectOf([
    { name: "data_", shape: data.shape },
    { name: "at", shape: at, optional: true },
  ]);
  const place = { part: "error", error: name, schema: `${name}.data`, shape } as const;
  return { text: `Throws<${text}, ${name}>`, before: [error], place };
}

interface WrittenParameters {
  readonly text: string;
  readonly names: readonly string[];
  readonly shape: Shape;
}

function writeParameters(member: Member, tools: MemberTools): WrittenParameters {
  const count = member.parameters.findIndex(({ presence }) => presence !== "required");
  const required = count === -1 ? member.parameters : member.parameters.slice(0, count);
  // After one that may be left out all may be.
  const optional = count === -1 ? [] : member.parameters.slice(count);
  const written = [...required, ...optional].map((each) => typeOf(each.type, tools));
  const names = [...written.keys()].map(
    (index) => parameterNames[(member.style + index) % parameterNames.length]!,
  );
  // Where arguments go by name there are no others.
  const hasRest = member.hasRest && tools.wire.wire !== "nuropb";
  const isFilled = optional.length === 1 && !hasRest;
  const fallback = (
    each: Parameter,
    { shape }: Written,
  ): ReturnType<typeof sayDefault> | undefined =>
    each.presence === "default" && isFilled ? sayDefault(shape) : undefined;
  const [only] = optional;
  const said = only === undefined ? undefined : fallback(only, written.at(-1)!);
  const texts = written.map(({ text }, index) => {
    const isOptional = index >= required.length;
    const tags = isOptional && said !== undefined ? `/** ${said.tags.join(" ")} */ ` : "";
    return `${tags}${names[index]}${isOptional ? "?" : ""}: ${text}`;
  });
  const rest = hasRest ? typeOf(member.rest, tools) : undefined;
  return {
    text: [...texts, ...(rest === undefined ? [] : [`...others: (${rest.text})[]`])].join(", "),
    names: [...names, ...(rest === undefined ? [] : ["others"])],
    shape: {
      kind: "tuple",
      items: written.slice(0, required.length).map(({ shape }) => shape),
      optional: written.slice(required.length).map(({ shape }) => shape),
      ...(rest === undefined ? {} : { rest: rest.shape }),
      ...(said?.fallback === undefined ? {} : { fallback: said.fallback }),
    },
  };
}

/** Events, handlers, timers, and messages of others. */
function writeCarrier(member: Member, name: string, tools: MemberTools): WrittenMember {
  const { style } = member;
  const { service, wire } = tools;
  const tags = tagsOf(member, { service, wire: name, first: undefined, framework: wire.wire });
  const item = typeOf(member.type, tools);
  const key = JSON.stringify(name);
  const kind = member.kind === "handler" && tools.event === undefined ? "topic" : member.kind;
  const mode = [', "broadcast"', ', "singleton", "transient"', ""][style % 3]!;
  const payload = `PayloadOf<S[${key}]>`;
  const taken = [`Parameters<SSkeleton[${key}]>`, `[payload: ${payload}]`] as const;
  const given = (side: string) => [`Parameters<${side}[${key}]>[0]`, payload] as const;
  const forms: Readonly<Record<string, readonly [string, WrittenMember["equal"]]>> = {
    event: [`Event<${item.text}>`, [given("SEmit")]],
    handler: [`On<S, ${JSON.stringify(tools.event)}${mode}>`, []],
    topic: [`OnTopic<"orders.*.${tools.service}.#", ${item.text}${mode}>`, [taken]],
    every: [`Every<"90s"${[', "eager"', ', "eager" | "mesh"', ""][style % 3]}>`, []],
    cron: [`Cron<"0 3 * * MON-FRI"${[', "Europe/Paris"', ', "UTC", "mesh"', ""][style % 3]}>`, []],
    consumer: [`Consume<"legacy.${tools.service}.${name}", ${item.text}>`, [taken]],
    publisher: [`Publish<"audit", "${tools.service}.${name}", ${item.text}>`, [given("SPublish")]],
  };
  const [text, equal] = forms[kind]!;
  const isEmpty = kind === "every" || kind === "cron" || kind === "handler";
  const place = { member: name, part: "payload" as const, schema: `${name}.payload`, ...few };
  return {
    line: `${comment(tags)}${key}: ${text};`,
    before: [],
    places: isEmpty ? [] : [{ ...place, shape: item.shape }],
    equal,
    descriptor: {
      name,
      ...foreignly({ name, wire: name, parameters: [] }, tools.wire),
      ...tags.says,
      kind: kind === "every" || kind === "cron" ? "timer" : kind,
    },
  };
}

/** How TypeScript names, in a contract, what is at a place. */
export function placeType({ member, part, error = "never" }: Place): string {
  const own = `S[${JSON.stringify(member)}]`;
  switch (part) {
    case "args":
      return `Parameters<${own}>`;
    case "result":
      return `EndOf<AnswerOf<ReturnType<${own}>>>`;
    case "item":
      return `ItemOf<AnswerOf<ReturnType<${own}>>>`;
    case "payload":
      return `PayloadOf<${own}>`;
    case "error":
      return error;
    default:
      return part satisfies never;
  }
}

/** What these names mean. */
export const placeWords: readonly string[] = [
  `type AnswerOf<X> = [X] extends [Throws<infer R, ServiceError<string>>] ? Awaited<R> : Awaited<X>;`,
  `type ItemOf<X> = X extends AsyncIterable<infer I> ? I : never;`,
  `type EndOf<X> = X extends AsyncGenerator<unknown, infer R, void> ? R : X;`,
  `type AnyTopic<P> = OnTopic<string, P, "pool" | "broadcast" | "singleton", "durable" | "transient">;`,
  `type PayloadOf<X> = X extends Event<infer P> | AnyTopic<infer P> | Consume<string, infer P> | Publish<string, string, infer P> ? P : never;`,
];
