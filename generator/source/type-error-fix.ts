import { ts } from "./ts-morph.js";

import { asGuess, type Replacement, replaceNode } from "./edit.ts";

/** An error of TypeScript's, with its file. */
export interface TypeError {
  readonly file: ts.SourceFile;
  readonly start: number;
  readonly length: number;
  readonly code: number;
  readonly text: string;
}

/** What to write instead, where TypeScript says it, or where a beginner's mistake leaves no other answer. */
export function typeErrorFix(error: TypeError): Replacement | undefined {
  return nearestName(error) ?? foreignName(error) ?? missingImport(error) ?? others(error);
}

/** `Cannot find name 'strng'. Did you mean 'string'?` Of names that somebody has declared, another may be meant. */
function nearestName(error: TypeError): Replacement | undefined {
  const said = /Did you mean '([^']+)'\?$/.exec(error.text)?.[1];
  if (said === undefined) return undefined;
  const at = placeOfWrong(error);
  if (at === undefined) return undefined;
  const meant = values.get(said) ?? said;
  const written = textAt({ ...error, ...at });
  const quote = /^["']/.exec(written)?.[0] ?? "";
  const isQuoted = quote === "" || /^["']/.test(meant);
  const fix = atError(at, isQuoted ? meant : `${quote}${meant}${quote}`);
  return words.has(meant) || primitives.has(meant) ? fix : asGuess(fix);
}

/** Where the word stands that is wrong: often it is all that the error is about, `{ wire: "natve" }` has it inside, and an alias of that nowhere. */
function placeOfWrong(error: TypeError): Pick<TypeError, "start" | "length"> | undefined {
  // Of several lines, each indented more than the one before, the last says what is wrong.
  const innermost = error.text.split(/ {2,}/).at(-1) ?? "";
  const said = [...innermost.matchAll(/'([^']+)'/g)].slice(0, -1).map(([, word = ""]) => word);
  const written = textAt(error);
  const bare = written.replaceAll(/^["']|["']$/g, "");
  if (said.some((word) => word === written || word === bare)) return error;
  const inside = said.filter((word) => word.startsWith('"') && written.includes(word));
  const [word, ...more] = new Set(inside);
  if (word === undefined || more.length > 0 || written.split(word).length !== 2) return undefined;
  return { start: error.start + written.indexOf(word), length: word.length };
}

const primitives: ReadonlySet<string> = new Set(
  "string number boolean bigint unknown void null undefined never".split(" "),
);

/** What TypeScript takes for nearer than the type that is meant. */
const values: ReadonlyMap<string, string> = new Map([
  ["String", "string"],
  ["Number", "number"],
  ["Boolean", "boolean"],
  ["BigInt", "bigint"],
]);

/** What other languages call the types of JSON, and the same. */
const foreignNames: Readonly<Record<string, string>> = {
  float: "number",
  Float: "number",
  double: "number",
  Double: "number",
  bool: "boolean",
  Bool: "boolean",
  str: "string",
  None: "null",
  nil: "null",
  uint8array: "Uint8Array",
  datetime: "Date",
  DateTime: "Date",
};

/** What says more than `number` does: that it is whole, how large it is, that nothing is rounded. */
const narrowNames: ReadonlySet<string> = new Set([
  "int",
  "integer",
  "Int",
  "Integer",
  "long",
  "decimal",
]);

function foreignName(error: TypeError): Replacement | undefined {
  const name = error.code === 2304 ? textAt(error) : "";
  if (narrowNames.has(name)) return asGuess(atError(error, "number"));
  const meant = Object.hasOwn(foreignNames, name) ? foreignNames[name] : undefined;
  return meant === undefined ? undefined : atError(error, meant);
}

const words: ReadonlySet<string> = new Set(
  "Command Consume Cron Event Every On OnTopic Publish Service ServiceError Throws".split(" "),
);

/** `Cannot find name 'Service'.` Of `Event` there is another one in the platform: `Type 'Event' is not generic.` */
function missingImport(error: TypeError): Replacement | undefined {
  const { file } = error;
  const [name = ""] = textAt(error).split("<", 1);
  if ((error.code !== 2304 && error.code !== 2315) || !words.has(name)) return undefined;
  const bindings = file.statements.flatMap(wordImport)[0];
  // It is imported already, misspelt; that has an edit of its own.
  if (
    bindings?.elements.some(({ propertyName, name: own }) => !words.has((propertyName ?? own).text))
  )
    return undefined;
  const last = bindings?.elements.at(-1);
  if (last !== undefined) return { start: last.getEnd(), end: last.getEnd(), text: `, ${name}` };
  const start = file.statements[0]?.getStart(file, true) ?? 0;
  const text = `import type { ${name} } from "lagomorph/contract";\n`;
  return { start, end: start, text };
}

function wordImport(statement: ts.Statement): ts.NamedImports[] {
  if (!ts.isImportDeclaration(statement)) return [];
  const { moduleSpecifier, importClause } = statement;
  const bindings = importClause?.namedBindings;
  const isOurs =
    ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text === "lagomorph/contract";
  return isOurs && bindings !== undefined && ts.isNamedImports(bindings) ? [bindings] : [];
}

/** `import type { Service } from "lagomorph"`, `"lagomorph/contracts"`: where all names are words of contracts. */
function otherModule({ file, start }: TypeError): Replacement | undefined {
  const node = file.statements.find((each) => each.pos <= start && start < each.end);
  if (node === undefined || !ts.isImportDeclaration(node)) return undefined;
  const { moduleSpecifier, importClause } = node;
  const bindings = importClause?.namedBindings;
  const isNear = /^["']@?lagomorph(?:\/\w+)?["']$/.test(moduleSpecifier.getText());
  if (!isNear || bindings === undefined || !ts.isNamedImports(bindings)) return undefined;
  const names = bindings.elements.map(({ propertyName, name }) => (propertyName ?? name).text);
  if (names.length === 0 || !names.every((name) => words.has(name))) return undefined;
  return replaceNode(moduleSpecifier, '"lagomorph/contract"');
}

function others(error: TypeError): Replacement | undefined {
  switch (error.code) {
    // "Module … has no exported member 'Service'", "Cannot find module …"
    case 2305:
    case 2307:
      return otherModule(error);
    // "is a type and must be imported using a type-only import"
    case 1484:
      return { start: error.start, end: error.start, text: "type " };
    // "Generic type 'Service' requires …"
    case 2314:
    case 2707:
      return serviceName(error);
    default:
      return undefined;
  }
}

/** `interface ShopOrders extends Service` → `extends Service<"shop_orders">` */
function serviceName(error: TypeError): Replacement | undefined {
  const node = heritageAt(error);
  const outer = node?.parent.parent;
  if (node === undefined || outer === undefined || !ts.isInterfaceDeclaration(outer)) {
    return undefined;
  }
  const word = node.expression.getText();
  const parts = outer.name.text.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, "_");
  if (word === "Service") {
    return replaceNode(node, `Service<"${parts.toLowerCase().replace(/(?<=.)_service$/, "")}">`);
  }
  return word === "ServiceError"
    ? replaceNode(node, `ServiceError<"${parts.toUpperCase()}">`)
    : undefined;
}

function heritageAt({ file, start }: TypeError): ts.ExpressionWithTypeArguments | undefined {
  return file.statements
    .filter((statement) => ts.isInterfaceDeclaration(statement))
    .flatMap(({ heritageClauses = [] }) => heritageClauses.flatMap(({ types }) => [...types]))
    .find((node) => node.getStart() === start);
}

function textAt({ file, start, length }: TypeError): string {
  return file.text.slice(start, start + length);
}

function atError(
  { start, length }: Pick<TypeError, "start" | "length">,
  text: string,
): Replacement {
  return { start, end: start + length, text };
}
