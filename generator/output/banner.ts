/** What the banner of every generated file begins with, after the mark of a comment. */
const bannerStart = "Generated from ";

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

/** Whether a text begins with the banner; `undefined` for files that cannot have one, as JSON. */
export function hasBanner(file: string, text: string): boolean | undefined {
  const comment = comments.find(([ending]) => ending.test(file));
  return comment === undefined ? undefined : text.startsWith(comment[1] + bannerStart);
}

/** A text with a banner, where it has none and can have one. */
export function withBanner(file: string, text: string): string {
  const comment = comments.find(([ending]) => ending.test(file));
  if (comment === undefined || hasBanner(file, text) === true) return text;
  const [, start, end] = comment;
  return `${start}${bannerStart}the contracts by Lagomorph. Change them, then run \`lagomorph codegen\`.${end}\n${text}`;
}

/** Whether a text is a `contracts.json` of ours: an object with the format's number and a list of files. */
export function isFileList(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && "format" in value && hasFiles(value);
  } catch {
    return false;
  }
}

function hasFiles(value: object): boolean {
  if (!("files" in value) || !Array.isArray(value.files)) return false;
  return value.files.every((file) => typeof file === "string");
}
