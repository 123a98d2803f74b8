import { MeshError } from "../errors.ts";
import type { SkeletonClass } from "../server/skeleton.ts";

/** A module that was imported, by the name that people gave it. */
export interface ImportedModule {
  /** As it was given: `services/math.ts`. */
  readonly name: string;
  /** Only this export is meant; absent: all. */
  readonly only?: string | undefined;
  readonly exports: Readonly<Record<string, unknown>>;
}

/**
 * The service classes that modules export: classes that extend a generated skeleton; the skeletons themselves are none. Throws
 * `MeshError` `invalid_argument` when a module has none, or two serve the same.
 */
export function discover(modules: readonly ImportedModule[]): readonly SkeletonClass[] {
  const found = new Set(modules.flatMap(classesOf));
  const byName = new Map<string, SkeletonClass>();
  for (const Class of found) {
    const { name } = Class.service;
    const other = byName.get(name);
    if (other !== undefined)
      throw refusal(
        `${other.name} and ${Class.name} both serve ${name}: export one, or name it after a colon`,
      );
    byName.set(name, Class);
  }
  return [...found];
}

function classesOf({ name, only, exports }: ImportedModule): SkeletonClass[] {
  if (only !== undefined && !isService(exports[only]))
    throw refusal(
      `${name} exports no service class ${JSON.stringify(only)}; it has ${listOf(exports)}`,
    );
  const chosen = only === undefined ? Object.values(exports) : [exports[only]];
  const classes = chosen.filter(isService);
  if (classes.length > 0) return classes;
  throw refusal(
    `${name} exports no class that extends a generated skeleton, such as MathServiceSkeleton; it has ${listOf(exports)}`,
  );
}

/** A class whose parent knows the service already: a skeleton is where that begins. */
function isService(value: unknown): value is SkeletonClass {
  if (typeof value !== "function" || !("service" in value) || !("providers" in value)) return false;
  const parent: unknown = Object.getPrototypeOf(value);
  return typeof parent === "function" && "service" in parent;
}

function listOf(exports: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(exports);
  return names.length === 0 ? "no exports" : names.slice(0, 20).join(", ");
}

function refusal(message: string): MeshError {
  return new MeshError("invalid_argument", message);
}
