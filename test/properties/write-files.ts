import type { Declarations } from "./declarations.ts";

/** The parts of a contract. */
interface Parts {
  readonly declarations: Declarations;
  /** The lines that name what is declared, and come last. */
  readonly own: readonly string[];
  /** How they are put into files. */
  readonly layout: number;
}

/** How the file of the service refers to what another file declares. */
interface Reference {
  /** Its lines before. */
  readonly imports: (names: readonly string[]) => string;
  /** What stands for a name. */
  readonly name?: (name: string) => string;
  /** What a file between the two says. */
  readonly barrel?: (names: readonly string[]) => string;
}

const named =
  (file: string) =>
  (names: readonly string[]): string =>
    `import type { ${names.join(", ")} } from "${file}";`;

const references: readonly Reference[] = [
  { imports: named("./shared.ts") },
  { imports: () => `import type * as c from "./shared.ts";`, name: (name) => `c.${name}` },
  {
    imports: () => `import type { c } from "./barrel.ts";`,
    name: (name) => `c.${name}`,
    barrel: () => `export type * as c from "./shared.ts";`,
  },
  {
    imports: (names) => named("./barrel.ts")(names.map((name) => `${name}_`)),
    name: (name) => `${name}_`,
    barrel: (names) =>
      `export type { ${names.map((name) => `${name} as ${name}_`).join(", ")} } from "./shared.ts";`,
  },
  { imports: () => "", name: (name) => `import("./shared.ts").${name}` },
  { imports: named("./barrel.ts"), barrel: () => `export type * from "./shared.ts";` },
];

/** The texts of the files by their names, that of the service first. */
export function writeFiles({ declarations, own, layout }: Parts): Record<string, string> {
  const { texts, files, imports } = declarations;
  const names = [...new Set(texts.map(declaredName))].filter((name) => name !== "");
  const reference = names.length > 0 ? references[layout - 1] : undefined;
  const home = reference === undefined ? "test.ts" : "shared.ts";
  const head = (name: string, body: readonly string[]): string => {
    const others = imports.filter((line) => !line.endsWith(`"./${name}";`));
    const isFromHome = name !== home && name !== "test.ts" && names.length > 0;
    const homely = isFromHome ? [named(`./${home}`)(names)] : [];
    return [...others, ...homely, ...body].filter((line) => line !== "").join("\n");
  };
  const extra = [...files].map(([name, text]) => [name, head(name, [text])] as const);
  const rest = Object.fromEntries(extra);
  if (reference === undefined) return { "test.ts": head("test.ts", [...texts, ...own]), ...rest };
  const { name: rename, barrel } = reference;
  const lines = rename === undefined ? own : own.map((line) => withNames(line, names, rename));
  return {
    "test.ts": head("test.ts", [reference.imports(names), ...lines]),
    "shared.ts": head("shared.ts", texts),
    ...(barrel === undefined ? {} : { "barrel.ts": barrel(names) }),
    ...rest,
  };
}

const declaration =
  /(?:^|\*\/\s*)export (?:declare )?(?:const enum|const|enum|class|function|interface|namespace|type) (\w+)/;

function declaredName(text: string): string {
  return declaration.exec(text)?.[1] ?? "";
}

function withNames(
  line: string,
  names: readonly string[],
  rename: (name: string) => string,
): string {
  return line.replaceAll(
    new RegExp(`(?<![\\w"'])(?<!(?<!\\.)\\.)(?:${names.join("|")})(?![\\w"'])`, "g"),
    rename,
  );
}
