/**
 * Holds the public interface, as the built declarations of each door say it, against `docs/api/`: a change of it is seen
 * in review. With `--write` the reports are written anew.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  CompilerState,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  type IExtractorConfigPrepareOptions,
} from "@microsoft/api-extractor";

interface Door {
  /** The name of its report: `contract` for `lagomorph/contract`, `lagomorph` for the main one. */
  readonly name: string;
  /** Its declarations, as an absolute path. */
  readonly declarations: string;
}

const root = fileURLToPath(new URL("..", import.meta.url));
const reports = join(root, "docs/api");
const write = process.argv.includes("--write");
const scratch = mkdtempSync(join(tmpdir(), "lagomorph-api-"));

/** What TypeScript has read: all doors together, once. */
let compilerState: CompilerState | undefined;

try {
  mkdirSync(reports, { recursive: true });
  const doors = readDoors();
  const stale = doors
    .filter((door) => !extract(door, doors))
    .map(({ name }) => `docs/api/${name}.api.md is stale`);
  const wrong = [...stale, ...orphans(doors)];
  for (const line of wrong) console.error(line);
  if (wrong.length > 0) {
    console.error("Run `npm run build && npm run api`, and read what has changed.");
    process.exitCode = 1;
  }
} finally {
  rmSync(scratch, { recursive: true });
}

/** The doors of the package: what its `exports` say, in the built declarations. */
function readDoors(): Door[] {
  // npm itself insists on an object.
  const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    exports: object;
  };
  return Object.entries(exports).flatMap(([path, target]: [string, unknown]) => {
    if (typeof target !== "object" || target === null || !("types" in target)) return [];
    const name = path === "." ? "lagomorph" : path.slice(2).replaceAll("/", "-");
    return [{ name, declarations: join(root, String(target.types)) }];
  });
}

/** Reports of doors that are gone. */
function orphans(doors: readonly Door[]): string[] {
  const known = new Set(doors.map(({ name }) => `${name}.api.md`));
  const files = readdirSync(reports).filter((file) => file.endsWith(".api.md") && !known.has(file));
  return files.map((file) => `docs/api/${file} is of no door: delete it`);
}

/** Whether the report of a door is as it was; always so when writing. */
function extract(door: Door, doors: readonly Door[]): boolean {
  const { declarations } = door;
  if (!existsSync(declarations))
    throw new Error(`${declarations} is missing: run \`npm run build\``);
  const config = ExtractorConfig.prepare(settingsOf(door));
  const entries = doors.map((each) => each.declarations);
  compilerState ??= CompilerState.create(config, { additionalEntryPoints: entries });
  const how = { localBuild: write, showVerboseMessages: false, compilerState };
  const result = Extractor.invoke(config, how);
  return write || (result.succeeded && !result.apiReportChanged);
}

function settingsOf({ name, declarations }: Door): IExtractorConfigPrepareOptions {
  return {
    configObjectFullPath: join(root, "api-extractor.json"),
    packageJsonFullPath: join(root, "package.json"),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: declarations,
      bundledPackages: [],
      compiler: { tsconfigFilePath: join(root, "tsconfig.build.json"), skipLibCheck: true },
      apiReport: {
        enabled: true,
        reportFileName: `${name}.api.md`,
        reportFolder: reports,
        reportTempFolder: scratch,
        includeForgottenExports: true,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        // The reports are about the interface; what its comments lack is the linter's and the readers' business.
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
  };
}
