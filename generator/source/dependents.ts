import { ts } from "./ts-morph.js";

import type { OpenProject } from "./project.ts";

/** The project's own files that see one of the changed ones: by imports, of whatever length and form, or as themselves. */
export function filesThatSee(
  { program, own }: Pick<OpenProject, "program" | "own">,
  changed: ReadonlySet<string>,
): ReadonlySet<ts.SourceFile> {
  if (changed.size === 0) return new Set();
  const builder = ts.createSemanticDiagnosticsBuilderProgram(program, {});
  return new Set(
    own.filter((file) => builder.getAllDependencies(file).some((path) => changed.has(path))),
  );
}

/** Whether what a file declares may be seen without an import: globals, and what it adds to other modules. */
export function isSeenByAll(file: ts.SourceFile): boolean {
  return !ts.isExternalModule(file) || file.statements.some(isAugmentation);
}

function isAugmentation(statement: ts.Statement): boolean {
  if (!ts.isModuleDeclaration(statement)) return false;
  return (
    ts.isStringLiteral(statement.name) || (statement.flags & ts.NodeFlags.GlobalAugmentation) !== 0
  );
}
