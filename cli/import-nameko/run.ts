import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

import type { Drafted, DraftedService, Note, Source } from "../../generator/import-nameko/index.ts";
import { Misuse } from "../misuse.ts";
import { printable, table } from "../print.ts";
import { writeFile } from "../write-file.ts";

/** What `import-nameko` takes on the command line. */
export interface ImportFlags {
  readonly out: string;
  readonly force?: boolean;
  readonly bigint?: readonly string[];
}

/** Drafts contracts, writes them, says what is left to do, and gives the exit code: 1 for what cannot be drafted at all. */
export async function runImport(files: readonly string[], flags: ImportFlags): Promise<number> {
  const sources = [...new Set(files.map((file) => path.normalize(file)))].map(readSource);
  // The parser of Python is loaded by nobody else.
  const { importNameko, NotPython } = await import("../../generator/import-nameko/index.ts");
  let drafted: Drafted;
  try {
    drafted = importNameko(sources, flags.bigint === undefined ? {} : { bigint: flags.bigint });
  } catch (error) {
    if (!(error instanceof NotPython)) throw error;
    const { file, line, column } = error.place;
    const text = `${file}:${line}:${column}: this is no Python 3: ${error.message}`;
    console.error(`lagomorph: ${printable(text)}; nothing was written`);
    return 1;
  }
  if (drafted.services.length === 0) {
    for (const note of drafted.notes) console.error(describeNote(note));
    console.error(
      "lagomorph: there is no service in these files: a class with a `name` and something of nameko's in it; nothing was written",
    );
    return 1;
  }
  const taken = drafted.files.filter((file) => existsSync(path.join(flags.out, file.path)));
  if (taken.length > 0 && flags.force !== true) {
    const list = taken.map((file) => path.join(flags.out, file.path)).join(", ");
    console.error(
      `lagomorph: ${printable(list)} would be overwritten; --force does so, --out names another folder; nothing was written`,
    );
    return 1;
  }
  write(drafted, flags.out);
  report(drafted, flags.out);
  const errors = drafted.notes.filter(({ isError }) => isError === true);
  for (const note of errors) console.error(`lagomorph: ${describeNote(note)}`);
  return errors.length === 0 ? 0 : 1;
}

function readSource(file: string): Source {
  const shown = printable(file);
  if (!existsSync(file)) throw new Misuse(`${shown} is not there`);
  if (!statSync(file).isFile()) throw new Misuse(`${shown} is no file; name the files in it`);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
    return { path: file.split(path.sep).join("/"), text };
  } catch (error) {
    const why = error instanceof TypeError ? "its text is not UTF-8" : String(error);
    throw new Misuse(`${shown} cannot be read: ${why}`, { cause: error });
  }
}

function write({ files }: Drafted, out: string): void {
  for (const { path: name, text } of files) writeFile(path.join(out, name), text, "w");
}

/** Where contracts are, unless somebody says otherwise: the same for `codegen`. */
export const defaultFolder = "contracts";

function report({ services, files, notes: all }: Drafted, out: string): void {
  const notes = all.filter(({ isError }) => isError !== true);
  const rows = services.map((service) => [
    path.join(out, service.path),
    service.name,
    describeMembers(service),
  ]);
  const others = files
    .filter((file) => services.every((service) => service.path !== file.path))
    .map((file) => [path.join(out, file.path), "", "types that several services use"]);
  console.log(printable(table([...rows, ...others])).replaceAll("\\u000a", "\n"));
  if (notes.length > 0) console.log("\nLeft to you:");
  for (const note of notes) console.log(`  ${describeNote(note)}`);
  const count = services.reduce((sum, service) => sum + countMembers(service), 0);
  const left =
    notes.length === 0 ? "nothing is left to you" : `${plural(notes.length, "thing")} left to you`;
  console.log(`\n${plural(services.length, "service")}, ${plural(count, "member")}; ${left}`);
  const folder = out === defaultFolder ? "" : ` --contracts ${out}`;
  console.log(printable(`Next: look through them, then \`npx lagomorph codegen${folder}\`.`));
}

function countMembers({ members }: DraftedService): number {
  return Object.values(members).reduce((sum, count) => sum + count, 0);
}

/** `5 methods, 1 event` */
function describeMembers({ members, isStub }: DraftedService): string {
  const counts = Object.entries(members).map(([kind, count]) => plural(count, kind));
  const whole = counts.length === 0 ? "no members" : counts.join(", ");
  return isStub ? `${whole}, as others handle them: it is not in the files` : whole;
}

function describeNote({ place, subject, text }: Note): string {
  return printable(`${place.file}:${place.line}:${place.column} ${subject}: ${text}`);
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
