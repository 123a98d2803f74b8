/** What is used of the package. */
export {
  type FileSystemHost,
  Project,
  type ResolutionHostFactory,
  type SourceFile,
  ts,
} from "ts-morph";
