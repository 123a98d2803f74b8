import { cruise, type ICruiseOptions, type ICruiseResult } from "dependency-cruiser";
import { importRules } from "./import-rules.ts";

/** One import that a rule forbids; paths are relative to the project. */
export interface ForbiddenImport {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** What {@link checkImports} saw: how many modules and imports of our own, and what is wrong with them. */
export interface ImportReport {
  readonly modules: number;
  readonly imports: number;
  readonly forbidden: readonly ForbiddenImport[];
}

/** Reads every import of the folders of a project, given as an absolute path, and holds it against the import rules. */
export async function checkImports(
  root: string,
  folders: readonly string[],
): Promise<ImportReport> {
  const options: ICruiseOptions = {
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: [...importRules] },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|test/.*/(expected|fixtures))/" },
  };
  const { output } = await cruise([...folders], options, {
    // Self-imports (`lagomorph/contract`) resolve to the sources, as tsc, tsx and vitest do it.
    exportsFields: ["exports"],
    conditionNames: ["lagomorph:source", "import", "types", "node", "default"],
    extensions: [".ts", ".js", ".d.ts"],
  });
  if (typeof output === "string")
    throw new Error("dependency-cruiser gave text instead of a result");
  return report(output);
}

function report(result: ICruiseResult): ImportReport {
  const own = result.modules.filter(({ source }) => !source.includes("node_modules"));
  const read = own.filter(({ coreModule, couldNotResolve }) => !coreModule && !couldNotResolve);
  return {
    modules: read.length,
    imports: read.reduce((sum, { dependencies }) => sum + dependencies.length, 0),
    forbidden: result.summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      from,
      to,
    })),
  };
}
