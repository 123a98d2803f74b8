/** What the first line of every generated file that may have comments begins with. */
export const bannerStart = "// Generated from ";

/** The output that lists all others. */
export const contractsFile = "contracts.json";

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
