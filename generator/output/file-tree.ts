/** Files by their paths, relative to the output folder, with `/`: what the whole compiler is a function to. */
export type FileTree = ReadonlyMap<string, string>;
