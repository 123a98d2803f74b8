import type { Entry } from "./catalogue/entry.ts";
import { names } from "./catalogue/names.ts";
import { project } from "./catalogue/project.ts";
import { services } from "./catalogue/services.ts";
import { tags } from "./catalogue/tags.ts";
import { types } from "./catalogue/types.ts";

type Catalogue = typeof project & typeof types & typeof services & typeof names & typeof tags;

/** Every diagnostic by its name: what it is called for machines, how bad it is, what it says. */
export const catalogue: Catalogue = { ...project, ...types, ...services, ...names, ...tags };

/** The name of a diagnostic, which is also the name of its page in `docs/diagnostics`. */
export type DiagnosticName = keyof Catalogue;

// Braces with a space inside are TypeScript that a text quotes, not a placeholder.
type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${string} ${string}` ? never : Name) | Placeholder<Rest>
  : never;

/** The values that a diagnostic's texts need, by their placeholders. */
export type Values<Name extends DiagnosticName> = Readonly<
  Record<
    Placeholder<Catalogue[Name]["message"]> | Placeholder<Catalogue[Name]["suggestion"]>,
    string
  >
>;

// Its own keys.
const allNames = Object.keys(catalogue) as DiagnosticName[];

/** What the catalogue says of one diagnostic. */
export function entryOf(name: DiagnosticName): Entry {
  return catalogue[name];
}

/** The names of the diagnostics that can be silenced. */
export function warningNames(): DiagnosticName[] {
  return allNames.filter((name) => catalogue[name].severity === "warning");
}

/** The diagnostic of a code (`LAG1007`) or of a name. */
export function findName(codeOrName: string): DiagnosticName | undefined {
  return allNames.find((name) => name === codeOrName || catalogue[name].code === codeOrName);
}
