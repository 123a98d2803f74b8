import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";

import type { Progress } from "../../generator/config.ts";
import {
  type ChangingProject,
  createChangingProject,
  type Edit,
} from "../support/changing-project.ts";

const words = 'import type { Service } from "lagomorph/contract";\n';

/** Rules of tags that are followed as types, in two contracts of four. */
const start: Readonly<Record<string, string>> = {
  "contracts/shared.ts": `/** @format email */
export type Email = string;
/** @minimum 0 */
export type Nat = number;
export interface Mail { to: Email; copies: Nat }
export type Eq<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? "same" : "other";
`,
  "contracts/generic.ts": `export type Maybe<T> = T | null;
export interface Page<T> { items: T[]; at: T }
export interface Plain { text: string }
`,
  "contracts/mails.ts": `${words}import type { Email, Mail } from "./shared.ts";
import type { Maybe } from "./generic.ts";
export interface Mails extends Service<"mails"> { find(address: Email): Maybe<Email>; mail(): Mail }
`,
  "contracts/pages.ts": `${words}import type { Email, Nat } from "./shared.ts";
import type { Maybe, Page } from "./generic.ts";
export interface Pages extends Service<"pages"> { get(at: Nat): Page<Nat>; by(): Maybe<Email> }
`,
  "contracts/plain.ts": `${words}import type { Email, Eq, Mail, Nat } from "./shared.ts";
import type { Maybe, Page, Plain } from "./generic.ts";
/** @minLength 3 */
type Code = string;
export interface PlainOnes extends Service<"plain"> { mail(nat: Nat): Mail; plain(): Plain }
`,
  "contracts/alone.ts": `${words}import type { Page, Plain } from "./generic.ts";
export interface Alone extends Service<"alone"> { ping(text: string): Plain; page(): Page<string> }
`,
};

/** One member more of the contract that loses nothing. */
function more(type: string): Edit {
  const member = `of${type.replaceAll(/\W/g, "_")}(): ${type}`;
  return ["contracts/plain.ts", (text) => text.replace('"plain"> {', `"plain"> { ${member};`)];
}

const edits: Readonly<Record<string, Edit>> = {
  "a member more": more("number"),
  "a member with rules": more("Email[]"),
  "who loses the same": more("Maybe<Email>"),
  "who loses others": more("Page<Nat>"),
  "who loses its own": more("Maybe<Code>"),
  "who loses what comes out of a type": more('Page<Mail["copies"]>'),
  "keys that cannot be followed": more("{ [K in Email as `x${K}`]: 1 }"),
  "any number": more("Nat | number"),
  "a condition that would be another": more("Eq<Email, string>"),
  "a type of a file with rules": more("Page<Mail>"),
  "others with the same rules": [
    "contracts/alone.ts",
    (text) =>
      `${text.replace("Page, Plain", "Maybe, Page, Plain").replace("{ ping", "{ code(): Maybe<Code>; ping")}/** @minLength 3 */ type Code = string;\n`,
  ],
  "a mistake": more("any"),
  "a warning": ["contracts/plain.ts", (text) => `${text}/** @minimun 1 */\ntype Odd = 1;\n`],
  "a mistake elsewhere": [
    "contracts/alone.ts",
    (text) => text.replace("text: string", "text: any"),
  ],
  "a member more elsewhere": [
    "contracts/alone.ts",
    (text) => text.replace("{ ping", "{ go(): 1; ping"),
  ],
  "who loses nothing more": ["contracts/mails.ts", (text) => text.replace("Maybe<Email>", "Email")],
  "who loses one less": ["contracts/pages.ts", (text) => text.replace("Maybe<Email>", "Email")],
  "who loses the other less": ["contracts/pages.ts", (text) => text.replace("Page<Nat>", "Nat[]")],
  "other rules": [
    "contracts/shared.ts",
    (text) => text.replace("@format email", "@maxLength 5\n * @minLength 2"),
  ],
  "one rule less": ["contracts/shared.ts", (text) => text.replace("/** @minimum 0 */\n", "")],
  "rules as types": [
    "contracts/shared.ts",
    (text) => text.replace("Nat = number", 'Nat = number & import("lagomorph/contract").Min<0>'),
  ],
  "a property more of a type beside them": [
    "contracts/shared.ts",
    (text) => text.replace("copies: Nat", "copies: Nat; at: Date"),
  ],
  "another generic": [
    "contracts/generic.ts",
    (text) => text.replace("T | null", "T | null | boolean"),
  ],
  "an interface that keeps rules": [
    "contracts/generic.ts",
    (text) => text.replace("type Maybe<T> = T | null", "interface Maybe<T> { it?: T }"),
  ],
  "a type with rules that all see": [
    "contracts/shared.ts",
    (text) => `${text}declare global {\n/** @minLength 4 */\ntype Everywhere = string }\n`,
  ],
  "who loses those": [
    "contracts/alone.ts",
    (text) => text.replace("{ ping", "{ all(): Page<Everywhere>; ping"),
  ],
  "a file less": ["contracts/pages.ts", () => undefined],
};

let project: ChangingProject;

beforeEach(() => {
  project = createChangingProject(start);
});

afterEach(() => project.remove());

test("where rules are followed as types, each change, taken back with the next one, gives what a compiler without a memory gives", () => {
  const compiler = project.compiler();
  project.expectSame(compiler, "at first");
  for (const name of Object.keys(edits)) {
    const [file] = edits[name]!;
    const before = project.files.get(file);
    project.apply(edits[name]!);
    project.expectSame(compiler, name);
    project.put(file, before);
  }
  project.expectSame(compiler, "at last");
}, 300_000);

test("so do any of them in any order", () => {
  const names = fc.array(fc.constantFrom(...Object.keys(edits)), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(names, { minLength: 2, maxLength: 6 }), (rounds) => {
      project.reset();
      const compiler = project.compiler();
      compiler.compile();
      for (const round of rounds) {
        for (const name of round) project.apply(edits[name]!);
        project.expectSame(compiler, JSON.stringify(rounds));
      }
    }),
    { numRuns: 3 },
  );
}, 300_000);

test("a change of one contract has nobody read again but those who see it, also where others lose rules that are followed", () => {
  const read: number[] = [];
  const onProgress = ({ doing, total }: Progress): void => {
    if (doing === "reading") read.push(total);
  };
  const compiler = project.compiler({ onProgress });
  const first = compiler.compile();
  expect(first.diagnostics).toEqual([]);
  expect(first.files.get("mails/codec.js")).toMatch(/email/);
  const countOf = (name: string): number[] => {
    project.apply(edits[name]!);
    read.length = 0;
    expect(compiler.compile().diagnostics).toEqual([]);
    return [...new Set(read)];
  };
  expect(countOf("a member more elsewhere")).toEqual([1]);
  expect(countOf("a member more")).toEqual([1]);
  expect(countOf("who loses the same")).toEqual([1]);
  expect(countOf("who loses one less")).toEqual([1]);
  expect(countOf("other rules")).toEqual([4]);
  expect(countOf("who loses its own")).toEqual([1]);
  expect(countOf("others with the same rules")).toEqual([1]);
  expect(countOf("a property more of a type beside them")).toEqual([4]);
});

test("where a contract was the last known to lose rules that others may lose too, all is read again", () => {
  const both = "export interface Both { to: Maybe<Email> }\n";
  project.put(
    "contracts/both.ts",
    `import type { Email } from "./shared.ts";\nimport type { Maybe } from "./generic.ts";\n${both}`,
  );
  for (const name of ["first", "second"])
    project.put(
      `contracts/${name}.ts`,
      `${words}import type { Both } from "./both.ts";\nexport interface ${name} extends Service<"${name}"> { get(): Both }\n`,
    );
  for (const name of ["who loses nothing more", "who loses one less"]) project.apply(edits[name]!);
  const read: number[] = [];
  const compiler = project.compiler({
    onProgress: ({ doing, total }) => doing === "reading" && read.push(total),
  });
  compiler.compile();
  read.length = 0;
  project.apply(["contracts/first.ts", (text) => text.replace("get(): Both", "get(): string")]);
  project.expectSame(compiler);
  expect([...new Set(read)]).toEqual([1, 9]);
});
