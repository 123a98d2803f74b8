import ts from "typescript";

import { attacks, hostile, names } from "./strings.ts";

/** A text of a contract, by its place in the corpus. */
type Write = (text: string, index: number) => string;

/** Places of contracts that take text: contract files by path, made with the attacks or with harmless words. */
type Contracts = Readonly<Record<string, string>>;

/** Names that a service or a payload cannot have, and says so. */
const reserved: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  ...["then", "toJSON", "mesh", "deps", "onSuccess"],
]);

const primitives: ReadonlySet<string> = new Set(
  "any bigint boolean never number object string symbol undefined unknown void null".split(" "),
);

/** Reserved in modules. */
const strictWords: ReadonlySet<string> = new Set(
  "arguments await eval implements interface let package private protected public static this yield".split(
    " ",
  ),
);

/** The texts that a TypeScript identifier may consist of, as parameters and names of types. */
export const identifiers: readonly string[] = [...new Set([...names, ...hostile])].filter(
  (name) =>
    name.length < 200 &&
    !strictWords.has(name) &&
    parses(`interface X { f(${name}: string): void }`, name),
);

/** Those that may name an interface. */
export const typeNames: readonly string[] = identifiers.filter(
  (name) => !primitives.has(name) && parses(`export interface ${name} { a: string }`, name),
);

/** Names of properties and members: every attack but those that are refused, as those are with half of a character. */
export const keys: readonly string[] = hostile.filter(
  (text) => !reserved.has(text) && !/\p{Surrogate}/u.test(text),
);

/** A third of them also as the property that tells the members of a union apart. */
export const discriminatorKeys: readonly string[] = keys.filter((_text, index) => index % 3 === 0);

/** Text that a doc comment can hold at all. */
export const docTexts: readonly string[] = attacks.map((text) => text.replaceAll("*/", "*\\/"));

/** Text as a string literal of a contract. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(/[\u2028\u2029]/g, (mark) =>
    mark === "\u2028" ? "\\u2028" : "\\u2029",
  );
}

function parses(text: string, name: string): boolean {
  const file = ts.createSourceFile("a.ts", text, ts.ScriptTarget.ES2023, true);
  // The parser keeps its findings to itself.
  const { parseDiagnostics } = file as unknown as { parseDiagnostics: readonly unknown[] };
  let found = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === name) found += 1;
    node.forEachChild(visit);
  };
  visit(file);
  return parseDiagnostics.length === 0 && file.statements.length === 1 && found === 1;
}

const words =
  'import type { Command, Event, On, Service, ServiceError, Throws } from "lagomorph/contract";\n';

/** Literals, keys, enums and unions: text that becomes values and names of properties. */
function dataContracts(write: Write): Contracts {
  const literal: Write = (text, index) => quoted(write(text, index));
  const literals = attacks.map((text, index) => `p${index}: ${literal(text, index)};`);
  const properties = keys.map((text, index) => `${literal(text, index)}: ${index};`);
  const members = attacks.map((text, index) => `K${index} = ${literal(text, index)},`);
  const branches = attacks.map(
    (text, index) => `{ kind: ${literal(text, index)}; n${index}: number }`,
  );
  const discriminators = discriminatorKeys.map((text, index) => {
    const key = literal(text, index);
    return `u${index}: { ${key}: "a"; x: number } | { ${key}: "b"; at: Date };`;
  });
  return {
    "contracts/literals.ts": `${words}export interface Literals extends Service<"literals"> { echo(value: Values): Values }
export interface Values { ${literals.join("\n")} }`,
    "contracts/keys.ts": `${words}export interface Keys extends Service<"keys"> { echo(value: Properties): Properties }
export interface Properties { ${properties.join("\n")} }`,
    "contracts/enums.ts": `${words}export interface Enums extends Service<"enums"> { echo(value: All[]): All[] }
export enum All { ${members.join("\n")} }`,
    "contracts/unions.ts": `${words}export interface Unions extends Service<"unions"> { echo(value: Any[]): Any[]; keyed(value: Keyed): Keyed }
export type Any = ${branches.join(" | ")};
export interface Keyed { ${discriminators.join("\n")} }`,
  };
}

/** Names of members of every kind, and of the events that others handle. */
function memberContracts(write: Write): Contracts {
  const method = keys.map(
    (text, index) => `/** @name m${index} */ ${quoted(write(text, index))}(): number;`,
  );
  const command = keys.map(
    (text, index) => `/** @name m${index} */ ${quoted(write(text, index))}(): Command;`,
  );
  const event = keys.map(
    (text, index) => `/** @name m${index} */ ${quoted(write(text, index))}: Event<number>;`,
  );
  const handler = keys.map((text, index) => {
    const name = quoted(write(text, index));
    return `/** @name m${index} */ ${name}: On<Events, ${name}>;`;
  });
  return {
    "contracts/methods.ts": `${words}export interface Methods extends Service<"methods"> { ${method.join("\n")} }`,
    "contracts/commands.ts": `${words}export interface Commands extends Service<"commands"> { ${command.join("\n")} }`,
    "contracts/events.ts": `${words}export interface Events extends Service<"events"> { ${event.join("\n")} }
export interface Handlers extends Service<"handlers"> { ${handler.join("\n")} }`,
  };
}

/** Names that must be identifiers: of parameters, labels, types and errors; and names under which types are exported. */
function nameContracts(write: Write): Contracts {
  const parameters = identifiers.map(
    (name, index) => `p${index}(${write(name, index)}: string): void;`,
  );
  const labels = identifiers.map(
    (name, index) => `t${index}(value: [${write(name, index)}: string]): void;`,
  );
  const types = typeNames.map(
    (name, index) => `export interface ${write(name, index)} { a: string }`,
  );
  const uses = typeNames.map(
    (name, index) => `n${index}(value: types.${write(name, index)}): void;`,
  );
  const locals = hostile.map((text, index) => `interface L${index} { a: string }`);
  const exported = hostile.map((text, index) =>
    !/\p{Cs}/u.test(text) ? `type L${index} as ${quoted(write(text, index))}` : `type L${index}`,
  );
  const localUses = hostile.map((_text, index) => `e${index}(value: L${index}): void;`);
  const errors = typeNames.map(
    (name, index) =>
      `export interface ${write(name, index)} extends ServiceError<"E${index}"> { a: string }`,
  );
  const throwing = typeNames.map(
    (name, index) => `x${index}(): Throws<void, failures.${write(name, index)}>;`,
  );
  return {
    "contracts/names.ts": `${words}import type * as types from "./named/types.ts";
export interface Names extends Service<"names"> { ${[...parameters, ...labels, ...uses].join("\n")} }`,
    "contracts/named/types.ts": types.join("\n"),
    "contracts/exported.ts": `${words}${locals.join("\n")}
export interface Exported extends Service<"exported"> { ${localUses.join("\n")} }
export { ${exported.join(", ")} };`,
    "contracts/named/errors.ts": `${words}${errors.join("\n")}`,
    "contracts/failing.ts": `${words}import type * as failures from "./named/errors.ts";
export interface Failing extends Service<"failing"> { ${throwing.join("\n")} }`,
  };
}

/** Comments: text and tags, of services, members, types, properties, enums and errors. */
function docContracts(write: Write): Contracts {
  const doc: Write = (text, index) => `/** ${write(text, index)} */`;
  const tags = ["deprecated", "example", "remarks", "returns", "see", "since", "throws", "param x"];
  const tagged = docTexts.map(
    (text, index) =>
      `/** Text.\n * @${tags[index % tags.length]} ${write(text, index)}\n */\nt${index}(x: string): void;`,
  );
  const members = docTexts.map(
    (text, index) => `${doc(text, index)}\nd${index}(value: D${index}): void;`,
  );
  const types = docTexts.map(
    (text, index) =>
      `${doc(text, index)}\nexport interface D${index} { ${doc(text, index)} a: string }`,
  );
  // Types that contain themselves, and that no contract exports, are declared again by generated code.
  const local = docTexts
    .filter((_text, index) => index % 3 === 0)
    .map(
      (text, index) =>
        `${doc(text, index * 3)}\ninterface P${index} { ${doc(text, index * 3)} a: string; next?: P${index} }`,
    );
  const localUses = local.map((_text, index) => `p${index}: Event<P${index}>;`);
  const errors = docTexts.map(
    (text, index) =>
      `${doc(text, index)}\nexport interface F${index} extends ServiceError<"F${index}"> { ${doc(text, index)} a: string }`,
  );
  const throwing = docTexts.map((_text, index) => `f${index}(): Throws<void, F${index}>;`);
  return {
    "contracts/docs.ts": `${words}export interface Docs extends Service<"docs"> { ${[...tagged, ...members, ...localUses].join("\n")} }
${types.join("\n")}\n${local.join("\n")}`,
    "contracts/doc-errors.ts": `${words}export interface DocErrors extends Service<"doc-errors"> { ${throwing.join("\n")} }
${errors.join("\n")}`,
  };
}

/** Attacks that a file and a folder of a real disk may be called; in `node_modules` there are no contracts. */
export const attackedFiles: readonly string[] = attacks.filter(
  (text, index) =>
    index % 4 === 0 &&
    text !== "" &&
    !/[/\\\0]/.test(text) &&
    !/\p{Cs}/u.test(text) &&
    Buffer.byteLength(text) < 200 &&
    ![".", "..", "node_modules"].includes(text),
);

/** One service each: in a file and a folder of a hostile name, with a hostile version and comment, and an interface that is called so. */
function fileContracts(write: Write): Contracts {
  const entries = attackedFiles.map((name, index) => {
    const version = attacks[(index * 7) % attacks.length] ?? "";
    const type = typeNames[index % typeNames.length] ?? "X";
    const doc = docTexts[(index * 5) % docTexts.length] ?? "";
    const text = `${words}/** ${write(doc, index)} */
export interface ${write(type, index)} extends Service<"s${index}", { version: ${quoted(write(version, index))} }> { f(value: In_): void }
export interface In_ { a: string }`;
    const hostileName = write(name, index);
    return [`contracts/files/${index}/${hostileName}/${hostileName}.ts`, text];
  });
  return Object.fromEntries(entries) as Contracts;
}

/** Every place of a contract that takes text, with every attack that it takes. */
export function attackContracts(write: Write): Contracts {
  return {
    ...dataContracts(write),
    ...memberContracts(write),
    ...nameContracts(write),
    ...docContracts(write),
    ...fileContracts(write),
  };
}
