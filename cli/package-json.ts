import { readFileSync } from "node:fs";

/** What the package says of itself, as far as commands need it. */
export interface PackageJson {
  readonly version: string;
  /** By name: what this version is developed with. */
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** Reads the package's own `package.json`. */
export function readPackageJson(): PackageJson {
  // The sources and the built files are at different depths below the package.
  for (const file of ["../package.json", "../../package.json"]) {
    try {
      // npm's own file.
      const parsed = JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8")) as unknown;
      if (typeof parsed === "object" && parsed !== null && "version" in parsed)
        return { devDependencies: {}, ...parsed, version: String(parsed.version) };
    } catch {
      // Not there: the next one is.
    }
  }
  return { version: "unknown", devDependencies: {} };
}
