import { readFileSync } from "node:fs";

/** What each attack tries to run. A child process looks afterwards whether it did. */
const payload = "globalThis.PWN=1";

type Lists = Readonly<Record<"known" | "breakers", readonly string[]>>;

/** Attacks as they were seen in generators, with what over-correction would spoil; and what might break out of something. */
const { known, breakers } = readAttacks();

function readAttacks(): Lists {
  const text = readFileSync(new URL("fixtures/attacks.json", import.meta.url), "utf8");
  // Two lists of texts.
  return JSON.parse(text) as Lists;
}

/** Attacks on whoever counts. */
const long: readonly string[] = [
  "a".repeat(10_000),
  '"'.repeat(200),
  "\\".repeat(199),
  "`${".repeat(50),
  "*/".repeat(50),
  "\n".repeat(50),
];

/** Names that mean something to JavaScript, to TypeScript or to what is generated. */
export const names: readonly string[] = [
  "await async arguments eval yield let static get set of as type is in new class default delete enum",
  "export extends function import interface package private protected public return super switch this",
  "typeof var void while with null true undefined NaN Infinity globalThis Object Array Promise Date",
  "Error Symbol Number Map Set String Boolean Record Function Proxy Reflect JSON Math console process",
  "require module exports rpc codec errors service contract value depth issues result key index options",
  "channel payload item each check encode decode data message cause prototype name length caller apply",
  "call bind close emit on use log client serve toString_ $ _ $meta _private __dirname __filename A a Å",
  "ключ 名前 ﬁ ªº",
].flatMap((line) => line.split(" "));

/** Every attack, by `npm run test:attack`; else a third of them. */
export const isWhole: boolean = process.env["ATTACK"] === "all";

/** Every attack once: what breaks out alone, and before code with a comment that hides the rest. */
export const allAttacks: readonly string[] = [
  ...new Set([
    ...known,
    ...long,
    ...breakers.flatMap((each) => [each, `x${each};${payload};//${each}`]),
  ]),
];

/** The attacks of this run. */
export const attacks: readonly string[] = allAttacks.filter(
  (_text, index) => isWhole || index % 3 === 0,
);

/** The attacks, and names that mean something. */
export const hostile: readonly string[] = [...new Set([...attacks, ...names])];
