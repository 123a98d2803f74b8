/**
 * One function per place where text of a contract ends up in Python. Nothing else escapes, and nothing from a contract reaches a
 * module without one of these.
 */

const keywords: ReadonlySet<string> = new Set(
  (
    "False None True and as assert async await break class continue def del elif else except finally for from global if import in " +
    "is lambda nonlocal not or pass raise return try while with yield"
  ).split(" "),
);

/** Whether something can be called so in Python: not by a keyword, nor by a name that a class would change. */
export function isPythonName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !name.startsWith("__") && !keywords.has(name);
}

/** Any text as the name of something, with letters of ASCII: `get-user` → `get_user`. */
export function toPythonName(text: string): string {
  const name = text.replaceAll(/[^A-Za-z0-9_]+/g, "_").replace(/^(?=\d)/, "_");
  const plain = name.replace(/^__+/, "_");
  return keywords.has(plain) || plain === "" || plain === "_" ? `${plain}_` : plain;
}

/** `get_user`, `order.placed` → `GetUser`, `OrderPlaced` */
export function toClassName(text: string): string {
  const words = text.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  const joined = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
  return toPythonName(joined === "" ? "Unnamed" : joined);
}

/** `order_placed`, `orderPlaced` → `ORDER_PLACED` */
export function toConstantName(text: string): string {
  return toPythonName(text.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").toUpperCase());
}

/** A string literal. */
export function stringLiteral(text: string): string {
  return `"${escape(text).replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
}

/** A docstring, on a line or on several; none where there is nothing to say. */
export function docstring(text: string, indent: string): readonly string[] {
  const escaped = escape(text.trim()).replaceAll('"""', '\\"\\"\\"').replace(/"$/, '\\"');
  if (escaped === "") return [];
  const lines = escaped.split("\n").map((line) => withoutDirective(line.trimEnd()));
  const [first = "", ...rest] = lines;
  if (rest.length === 0) return [`${indent}"""${first}"""`];
  return [
    `${indent}"""${first}`,
    ...rest.map((line) => (line === "" ? "" : `${indent}${line}`)),
    `${indent}"""`,
  ];
}

/** mypy looks for `# mypy: …` at the start of any line, of docstrings too. */
function withoutDirective(line: string): string {
  return line.replace(/^(\s*)#/, "$1\\x23");
}

/** What cannot be seen, or would change how a line looks, in Python's escapes; line breaks stay. */
function escape(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .replaceAll("\\", "\\\\")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{DI}\u2028\u2029]/gu, (character) => {
      if (character === "\n") return character;
      const code = character.codePointAt(0) ?? 0;
      const digits = code.toString(16);
      return code > 0xffff ? `\\U${digits.padStart(8, "0")}` : `\\u${digits.padStart(4, "0")}`;
    });
}

/** Gives each thing of a module a name that no other has. */
export interface PythonNames {
  take(wanted: string): string;
}

/** Names of a module; of files, which some disks take for the same when they differ by case only. */
export function createPythonNames(
  taken: Iterable<string> = [],
  keyOf: (name: string) => string = String,
): PythonNames {
  const used = new Set([...taken].map(keyOf));
  return {
    take(wanted) {
      let name = wanted;
      for (let number = 2; used.has(keyOf(name)); number += 1) name = `${wanted}${number}`;
      used.add(keyOf(name));
      return name;
    },
  };
}
