import type { Model } from "../model/contract.ts";
import type { EmitSettings } from "./emitter.ts";

/**
 * An emitter of one's own: the compiled contracts in, files out. It must give the same files for the same model, and
 * change nothing.
 */
export type FileEmitter = (model: Model, settings: EmitSettings) => Iterable<OutputFile>;

/** A file to be, relative to the output folder, with `/`: as text, or as a template of one's own with what it shows. */
export type OutputFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly template: string; readonly view: object };

/** Runs emitters, one after the other. Throws for names that lead elsewhere or are taken. */
export function emitUserFiles(
  emitters: readonly FileEmitter[],
  model: Model,
  { settings, taken }: { readonly settings: EmitSettings; readonly taken: Iterable<string> },
): OutputFile[] {
  const names = new Map<string, string>();
  for (const file of taken) claim(names, file);
  return emitters.flatMap((emit) => {
    const files = [...emit(model, settings)];
    const subject = emit.name === "" ? "an emitter" : `the emitter ${emit.name}`;
    for (const { path } of files) {
      const named = `${subject} names a file ${JSON.stringify(path)}`;
      const problem = pathProblem(path);
      if (problem !== undefined) throw new Error(`${named}: ${problem}`);
      const other = claim(names, path);
      if (other === path) throw new Error(`${named}, which is there already`);
      if (other !== undefined)
        throw new Error(`${named}, which is taken by ${JSON.stringify(other)}`);
    }
    return files;
  });
}

/** Notes a name with its folders; gives the file that has it, or has it as a folder, or the other way round. */
function claim(names: Map<string, string>, file: string): string | undefined {
  const parts = fold(file).split("/");
  const folders = parts.slice(1).map((_, index) => `${parts.slice(0, index + 1).join("/")}/`);
  const name = parts.join("/");
  const other = [name, `${name}/`, ...folders.map((folder) => folder.slice(0, -1))]
    .map((each) => names.get(each))
    .find((each) => each !== undefined);
  names.set(name, file);
  for (const folder of folders) names.set(folder, names.get(folder) ?? file);
  return other;
}

/** Names that some file systems take for the same. */
function fold(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

/** Devices of Windows, whatever their ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

function pathProblem(path: string): string | undefined {
  if (path.startsWith("/") || /^[a-z]:/i.test(path))
    return "it must be relative to the output folder";
  const parts = path.split("/");
  if (parts.some((part) => part === "" || part === "." || part === "..")) {
    return "it must lead into the output folder by plain names";
  }
  if (/[\\<>:"|?*\p{Cc}\p{Cf}]/u.test(path)) return "it has characters that not every system takes";
  if (parts.some((part) => devices.test(part) || /[. ]$/.test(part))) {
    return "it is a name that not every system takes";
  }
  return undefined;
}
