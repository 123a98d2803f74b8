import { findModule, type Project, type PythonClass } from "./project.ts";

/**
 * The path by which a class is known while Python runs: `orders.errors.NotFound`. Imports of the files tell from which folder on
 * Python finds them: `src/orders/errors.py` is `orders.errors` where somebody imports it so.
 */
export function runtimePath(project: Project, { module, node }: PythonClass): string {
  const isName = (word: string): boolean => /^[A-Za-z_]\w*$/.test(word);
  const outer = module.words.findLastIndex((word) => !isName(word));
  const roots = rootsOf(project).filter((root) =>
    root.every((word, index) => word === module.words[index]),
  );
  const start = Math.max(outer + 1, ...roots.map((root) => root.length));
  return [...module.words.slice(start), node.name].join(".");
}

/** The folders from which absolute imports are found. */
function rootsOf(project: Project): readonly (readonly string[])[] {
  return project.modules.flatMap((from) =>
    [...from.names.values()].flatMap((binding) => {
      if (binding.kind !== "import" || binding.of.level > 0) return [];
      const { words } = binding.of;
      return [words, words.slice(0, -1)].flatMap((path) => {
        const found = findModule(project, { words: path, isRelative: false, from });
        return found === undefined ? [] : [found.words.slice(0, found.words.length - path.length)];
      });
    }),
  );
}
