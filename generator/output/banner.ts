import { hash } from "node:crypto";

/** What the banner of every generated file begins with, after the mark of a comment. */
const bannerStart = "Generated from ";

/** What its first line has too: other tools begin as we do. */
const bannerName = " by Lagomorph.";

/** The output that lists all others. */
export const contractsFile = "contracts.json";

/** How comments of a line begin and end, by the ending of a file. */
const comments: readonly (readonly [ending: RegExp, start: string, end: string])[] = [
  [/\.[cm]?[jt]sx?$/, "// ", ""],
  [/\.(css|scss|less)$/, "/* ", " */"],
  [/\.(md|markdown|html?|xml|svg|vue)$/, "<!-- ", " -->"],
  [/\.(ya?ml|toml|py|sh|rb|graphql|gql|properties|env)$/, "# ", ""],
  [/\.sql$/, "-- ", ""],
];

/** Whether a text begins with the banner: in a comment, or, as JSON has none, as its first property. */
export function hasBanner(file: string, text: string): boolean {
  const start = file.endsWith(".json")
    ? /^\{\s*"\$comment": "/.exec(text)?.[0]
    : commentOf(file)?.[1];
  if (start === undefined || !text.startsWith(start + bannerStart)) return false;
  const [line = ""] = text.slice(start.length).split("\n", 1);
  return line.includes(bannerName);
}

/** A text with a banner, where it has none and can have one. */
export function withBanner(file: string, text: string): string {
  const comment = commentOf(file);
  if (comment === undefined || hasBanner(file, text)) return text;
  const [, start, end] = comment;
  return `${start}${bannerStart}the contracts${bannerName} Change them, then run \`lagomorph codegen\`.${end}\n${text}`;
}

function commentOf(file: string): (typeof comments)[number] | undefined {
  return comments.find(([ending]) => ending.test(file));
}

/** By what files are known that cannot say themselves that they are generated. */
export function hashesOf(files: ReadonlyMap<string, string>): Record<string, string> {
  const silent = [...files].filter(
    ([file, text]) => commentOf(file) === undefined && !hasBanner(file, text),
  );
  return Object.fromEntries(silent.map(([file, text]) => [file, hashOf(text)]));
}

/** The same for lines that end in another way: version control may change that. */
export function hashOf(text: string): string {
  return hash("sha256", text.replaceAll("\r\n", "\n")).slice(0, 32);
}

/** What a `contracts.json` says of the files that were written with it. */
export interface FileList {
  readonly files: readonly string[];
  readonly hashes: ReadonlyMap<string, string>;
}

/** Reads a `contracts.json`; none when it is not one of ours: an object with the format's number and a list of files. */
export function readFileList(text: string): FileList | undefined {
  const value = parse(headOf(text)) ?? parse(text);
  if (!isObject(value) || value["format"] === undefined) return undefined;
  const { files, hashes } = value;
  if (!Array.isArray(files) || !files.every((file) => typeof file === "string")) return undefined;
  const entries = isObject(hashes) ? Object.entries(hashes) : [];
  return {
    files,
    hashes: new Map(
      entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    ),
  };
}

/** What stands before the services, in the layout that we write: the model behind it is a thousand times as long. */
function headOf(text: string): string {
  return `${text.slice(0, Math.max(0, text.indexOf(',\n  "services":')))}\n}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
