import { ts } from "./ts-morph.js";

/** What TypeScript makes its types with, which it does not declare. */
interface Allocator {
  getTypeConstructor: () => new (...args: unknown[]) => object;
}

/** How many types may still be made; no end of them but while something is limited. */
let left = Infinity;

/** More types than a contract can need: TypeScript would go on until the memory is full. */
export class TooManyTypes extends Error {}

/** Runs something in which TypeScript may make so many types. Throws {@link TooManyTypes}; what was stopped has left its state half done. */
export function withTypeLimit(most: number, run: () => void): void {
  countTypes();
  left = most;
  try {
    run();
  } finally {
    left = Infinity;
  }
}

let isCounting = false;

/**
 * Has TypeScript count the types that it makes: before a project is opened, since a checker asks for the constructor once. Where
 * TypeScript does not look as expected nothing is counted.
 */
export function countTypes(): void {
  if (isCounting) return;
  isCounting = true;
  const objectAllocator = "objectAllocator" in ts ? ts.objectAllocator : undefined;
  if (!isAllocator(objectAllocator)) return;
  const constructorOf = objectAllocator.getTypeConstructor;
  objectAllocator.getTypeConstructor = () =>
    class extends constructorOf() {
      constructor(...args: unknown[]) {
        super(...args);
        if (--left < 0) throw new TooManyTypes();
      }
    };
}

function isAllocator(value: unknown): value is Allocator {
  return typeof value === "object" && value !== null && "getTypeConstructor" in value;
}
