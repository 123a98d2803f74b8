import type { ts } from "./ts-morph.js";

import { createMarks, type Marks, markText, mayHoldRules } from "./marked-text.ts";
import { isPlatformFile } from "./platform.ts";
import type { OpenProject } from "./project.ts";
import { parseLike, projectWith } from "./project-with.ts";
import type { Reader } from "./reader.ts";
import { isContractModule } from "./words.ts";

/** A project in which what has rules carries marks, of which TypeScript itself says where they come to stand. */
export interface MarkedProject {
  readonly project: OpenProject;
  readonly marks: Marks;
}

/** The files in which rules may stand, also those of packages; not ours, which tells of them. */
export function ruledFiles(reader: Reader): readonly ts.SourceFile[] {
  const may = reader.program.getSourceFiles().filter((file) => !isPlatformFile(reader, file));
  return may.filter((file) => mayHoldRules(file.text) && !isContractModule(reader, file));
}

/** The same project with marks. */
export function markProject(reader: Reader): MarkedProject {
  const marks = createMarks(reader.program.getSourceFiles().map(({ text }) => text));
  const files = new Map<string, ts.SourceFile>();
  for (const file of ruledFiles(reader)) {
    const text = markText(reader, file, marks);
    if (text !== file.text) files.set(file.fileName, parseLike(file, text));
  }
  return { project: projectWith(reader, files), marks };
}
