import {
  type ClassDef,
  dottedName,
  type ExprNode,
  type Located,
  type FunctionDef,
  parsePython,
  type Place,
  statementsIn,
  type StmtNode,
} from "./python.ts";
import { starred } from "./starred.ts";

/** A Python file that was given. */
export interface Source {
  /** With `/`. */
  readonly path: string;
  readonly text: string;
}

/** A file with the names of its outermost level. */
export interface PythonModule {
  readonly path: string;
  /** `a/b/c.py` → `a`, `b`, `c`; `a/b/__init__.py` → `a`, `b`. */
  readonly words: readonly string[];
  readonly names: ReadonlyMap<string, Binding>;
  /** The modules of `from … import *`. */
  readonly stars: readonly Import[];
}

/** What a name stands for in its module, or an attribute in its class. */
type Binding =
  | { readonly kind: "class"; readonly node: ClassDef }
  | { readonly kind: "function"; readonly node: FunctionDef }
  | { readonly kind: "value"; readonly expr: ExprNode; readonly owner?: PythonClass }
  | { readonly kind: "import"; readonly of: Import };

/** `from ..a import b` → level 2, `a`, `b` */
interface Import {
  readonly level: number;
  readonly words: readonly string[];
}

/** A class with its module. */
export interface PythonClass {
  readonly module: PythonModule;
  readonly node: ClassDef;
}

/** Where a name is looked up: a class's own names go before those of its module. */
export interface Scope {
  readonly module: PythonModule;
  readonly owner?: PythonClass | undefined;
}

/** What a name means, after all imports. */
export type Meaning =
  | { readonly kind: "class"; readonly of: PythonClass }
  | { readonly kind: "function"; readonly node: FunctionDef; readonly scope: Scope }
  | { readonly kind: "value"; readonly expr: ExprNode; readonly scope: Scope }
  /** Something that is not in the files, by its path: `nameko.rpc.rpc`, `builtins.int`. */
  | { readonly kind: "outside"; readonly path: string };

/** All files. */
export interface Project {
  readonly modules: readonly PythonModule[];
}

/** Reads all files. Throws `NotPython`. */
export function readProject(sources: readonly Source[]): Project {
  return { modules: sources.map(readModule) };
}

/** Where a node stands. */
export function placeOf({ path }: PythonModule, { lineno, col_offset }: Located): Place {
  return { file: path, line: lineno, column: col_offset + 1 };
}

function readModule({ path, text }: Source): PythonModule {
  const words = path.replace(/\.pyi?$/, "").split("/");
  const isPackage = words.at(-1) === "__init__";
  const names = new Map<string, Binding>();
  const stars: Import[] = [];
  for (const statement of statementsIn(parsePython(path, text))) {
    for (const [name, binding] of bindingsOf(statement, isPackage)) {
      if (name === "*") {
        if (binding.kind === "import") stars.push(binding.of);
      } else names.set(name, binding);
    }
  }
  return { path, words: isPackage ? words.slice(0, -1) : words, names, stars };
}

function bindingsOf(statement: StmtNode, isPackage: boolean): (readonly [string, Binding])[] {
  switch (statement.nodeType) {
    case "ClassDef":
      return [[statement.name, { kind: "class", node: statement }]];
    case "FunctionDef":
      return [[statement.name, { kind: "function", node: statement }]];
    case "Assign":
      return statement.targets.flatMap((target) =>
        target.nodeType === "Name" ? [[target.id, toValue(statement.value)] as const] : [],
      );
    case "AnnAssign":
      if (statement.target.nodeType !== "Name" || statement.value === undefined) return [];
      return [[statement.target.id, toValue(statement.value)]];
    case "TypeAlias":
      if (statement.name.nodeType !== "Name") return [];
      return [[statement.name.id, toValue(statement.value)]];
    case "Import":
      return statement.names.map(({ name, asname }) => {
        const words = asname === undefined ? name.split(".").slice(0, 1) : name.split(".");
        return [asname ?? words[0] ?? name, { kind: "import", of: { level: 0, words } }] as const;
      });
    case "ImportFrom": {
      const { level = 0, module: from, names } = statement;
      const before = from === undefined ? [] : from.split(".");
      // In `__init__.py` one dot is the package itself, which is what its words are.
      const up = level > 0 && isPackage ? level - 0.5 : level;
      return names.map(({ name, asname }) => {
        const words = name === "*" ? before : [...before, name];
        return [asname ?? name, { kind: "import", of: { level: up, words } }] as const;
      });
    }
    default:
      return [];
  }
}

function toValue(expr: ExprNode): Binding {
  return { kind: "value", expr };
}

const deepest = 50;

/** What a dotted name means; `undefined` when nobody can tell. */
export function lookUp(
  project: Project,
  words: readonly string[],
  scope: Scope,
  depth = 0,
): Meaning | undefined {
  const [first, ...rest] = words;
  if (first === undefined || depth > deepest) return undefined;
  const own = scope.owner === undefined ? undefined : attributeIn(scope.owner, first);
  const binding = own ?? scope.module.names.get(first);
  if (binding !== undefined) return follow(project, { binding, rest, scope }, depth + 1);
  for (const star of scope.module.stars) {
    const found = lookUpImport(project, { of: add(star, words), module: scope.module }, depth + 1);
    if (found !== undefined && (found.kind !== "outside" || starred.has(found.path))) return found;
  }
  return { kind: "outside", path: ["builtins", ...words].join(".") };
}

/** What an expression means that is a dotted name. */
export function meaningOf(project: Project, expr: ExprNode, scope: Scope): Meaning | undefined {
  const words = dottedName(expr);
  return words === undefined ? undefined : lookUp(project, words, scope);
}

interface Step {
  readonly binding: Binding;
  readonly rest: readonly string[];
  readonly scope: Scope;
}

function follow(
  project: Project,
  { binding, rest, scope }: Step,
  depth: number,
): Meaning | undefined {
  const { module } = scope;
  if (binding.kind === "import") {
    return lookUpImport(project, { of: add(binding.of, rest), module }, depth);
  }
  if (binding.kind === "class") {
    return inClass(project, { of: { module, node: binding.node }, rest }, depth);
  }
  if (binding.kind === "function") {
    return rest.length > 0
      ? undefined
      : { kind: "function", node: binding.node, scope: { module } };
  }
  const { expr, owner } = binding;
  const inner = { module, ...(owner === undefined ? {} : { owner }) };
  const words = dottedName(expr);
  // Another name of something; its own name would be found again and again.
  if (words !== undefined) return lookUp(project, [...words, ...rest], inner, depth);
  return rest.length === 0 ? { kind: "value", expr, scope: inner } : undefined;
}

function add({ level, words }: Import, rest: readonly string[]): Import {
  return { level, words: [...words, ...rest] };
}

/** An attribute of a class of the files, or of one that it extends. */
function inClass(
  project: Project,
  { of, rest }: { readonly of: PythonClass; readonly rest: readonly string[] },
  depth: number,
): Meaning | undefined {
  const [name, ...more] = rest;
  if (name === undefined) return { kind: "class", of };
  if (depth > deepest) return undefined;
  const binding = attributeIn(of, name);
  if (binding !== undefined) {
    return follow(project, { binding, rest: more, scope: { module: of.module } }, depth + 1);
  }
  for (const base of of.node.bases) {
    const words = dottedName(base);
    const scope = { module: of.module };
    const found = words && lookUp(project, [...words, ...rest], scope, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function attributeIn(owner: PythonClass, name: string): Binding | undefined {
  for (const statement of owner.node.body) {
    const found = bindingsOf(statement, false).findLast(([each]) => each === name);
    if (found === undefined || found[1].kind === "function") continue;
    const [, binding] = found;
    return binding.kind === "value" ? { ...binding, owner } : binding;
  }
  return undefined;
}

/** An imported name: in a module of the files, or outside of them. */
function lookUpImport(
  project: Project,
  { of, module }: { readonly of: Import; readonly module: PythonModule },
  depth: number,
): Meaning | undefined {
  const isRelative = of.level > 0;
  // Also where its own files are among those that were given.
  if (!isRelative && of.words[0] === "nameko") return { kind: "outside", path: of.words.join(".") };
  const start = isRelative ? module.words.slice(0, module.words.length - Math.floor(of.level)) : [];
  for (let length = of.words.length; length >= 0; length -= 1) {
    const words = [...start, ...of.words.slice(0, length)];
    const found = findModule(project, { words, isRelative, from: module });
    if (found === undefined) continue;
    const rest = of.words.slice(length);
    if (rest.length === 0) return undefined;
    return found.names.has(rest[0] ?? "") || found.stars.length > 0
      ? lookUp(project, rest, { module: found }, depth + 1)
      : undefined;
  }
  return { kind: "outside", path: of.words.join(".") };
}

interface Sought {
  readonly words: readonly string[];
  readonly isRelative: boolean;
  readonly from: PythonModule;
}

/** A file by the words of its module: exactly, or by how its path ends, of several the nearest one. */
export function findModule(
  project: Project,
  { words, isRelative, from }: Sought,
): PythonModule | undefined {
  if (words.length === 0) return undefined;
  const wanted = words.join("/");
  const fits = project.modules.filter(({ words: path }) => {
    const text = path.join("/");
    return isRelative ? text === wanted : text === wanted || text.endsWith(`/${wanted}`);
  });
  const shared = (path: readonly string[]): number => {
    const apart = path.findIndex((word, index) => word !== from.words[index]);
    return apart === -1 ? path.length : apart;
  };
  return fits.toSorted((a, b) => shared(b.words) - shared(a.words))[0];
}

/** The classes that a class extends, itself first, each once; and those that are not in the files, by their paths. */
export function lineageOf(
  project: Project,
  of: PythonClass,
): { readonly classes: readonly PythonClass[]; readonly outside: readonly string[] } {
  const classes: PythonClass[] = [];
  const outside: string[] = [];
  const visit = (each: PythonClass): void => {
    if (classes.some(({ node }) => node === each.node)) return;
    classes.push(each);
    for (const base of each.node.bases) {
      const plain = base.nodeType === "Subscript" ? base.value : base;
      const found = meaningOf(project, plain, { module: each.module });
      if (found?.kind === "class") visit(found.of);
      else if (found?.kind === "outside") outside.push(found.path);
      else outside.push(dottedName(plain)?.join(".") ?? "");
    }
  };
  visit(of);
  return { classes, outside };
}
