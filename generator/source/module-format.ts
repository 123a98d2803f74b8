import { type ResolutionHostFactory, ts } from "./ts-morph.js";

/** Whether files are modules of ECMAScript or of CommonJS, which decides what an import means; ts-morph does not say it of its files. */
export interface ModuleFormats {
  /** Looks for modules as TypeScript does. */
  readonly host: ResolutionHostFactory;
  /** Says of a file of the project what it is. */
  mark(file: ts.SourceFile): void;
}

/** The formats of the files of one project. */
export function createModuleFormats(): ModuleFormats {
  let mark: ModuleFormats["mark"] = () => {};
  return {
    host(disk, getOptions) {
      const options = getOptions();
      const cache = ts.createModuleResolutionCache("/", (name) => name, options);
      const packages = cache.getPackageJsonInfoCache();
      mark = (file) => {
        file.impliedNodeFormat = ts.getImpliedNodeFormatForFile(
          file.fileName,
          packages,
          disk,
          options,
        );
      };
      return {
        resolveModuleNames(names, from, ...[, , , file]) {
          if (file !== undefined) mark(file);
          return names.map((name) => {
            const mode = file && modeOf(file, name, options);
            return ts.resolveModuleName(name, from, options, disk, cache, undefined, mode)
              .resolvedModule;
          });
        },
      };
    },
    mark: (file) => mark(file),
  };
}

/** What the file is, unless the import itself says `with { "resolution-mode": "require" }`. */
function modeOf(file: ts.SourceFile, name: string, options: ts.CompilerOptions): ts.ResolutionMode {
  // TypeScript has listed the imports when it looks for their modules; its declarations keep the list to themselves.
  const { imports = [] } = file as { imports?: readonly ts.StringLiteralLike[] };
  const literal = imports.find(({ text }) => text === name);
  return literal === undefined
    ? file.impliedNodeFormat
    : ts.getModeForUsageLocation(file, literal, options);
}
