import type { Shape, ShapeProperty } from "./shape.ts";
import type { Term } from "./term.ts";
import type { Tree } from "./tree.ts";

export interface Written {
  readonly text: string;
  readonly shape: Shape;
}

export class Declarations {
  /** Writes a type, whose declarations it adds. */
  readonly write: (tree: Tree) => Written;
  /** Something holds that TypeScript cannot say: where it takes a value, the schema decides. */
  isBeyondTypes = false;
  /** Something is written out in generated code, where it is another type that takes the same values. */
  isWrittenOut = false;
  /** Something holds that JSON Schema cannot say. */
  isBeyondSchema = false;
  /** Files beside those of the declarations, and the imports that name what is in them. */
  readonly files = new Map<string, string>();
  readonly imports: string[] = [];
  readonly #service: string;
  readonly #texts: string[] = [];
  #count = 0;

  constructor(write: (tree: Tree, to: Declarations) => Written, service: string) {
    this.write = (tree) => write(tree, this);
    this.#service = service;
  }

  get texts(): readonly string[] {
    return this.#texts;
  }

  /** A free name, and a place in the order of declarations. */
  name(prefix: string): string {
    this.#count += 1;
    return `${prefix}${this.#count}`;
  }

  /** One that is free in all contracts. */
  unique(prefix: string): string {
    return this.name(`${prefix}_${this.#service}x`);
  }

  file(name: string, text: string): void {
    this.files.set(name, text);
  }

  import(line: string): void {
    this.imports.push(line);
  }

  add(text: string): void {
    const [comment = ""] = /^\/\*\*.*?\*\/\s*/.exec(text) ?? [];
    this.#texts.push(`${comment}export ${text.slice(comment.length)}`);
  }
}

/** A value of JSON, or one that JSON lacks a form of. */
export function plain(value: string | number | bigint | boolean | null | undefined): Term {
  return { kind: "value", value };
}

/** One of those values. */
export function choice(...terms: Term[]): Shape {
  return { kind: "choice", terms };
}

/** Texts that are easy to get wrong. */
export const strings = choice(
  ...["", "x", "zoë", "\u0000 \u2028", "é\u0301", "\u{1F600}", "\ud800", "__proto__"].map(plain),
);

/** Numbers that are easy to get wrong. */
export const numbers = choice(
  ...[0, 1, -2.5, 1e21, 5e-324, 1e308, 9_007_199_254_740_992].map(plain),
);

/** A member of a string enum, which to TypeScript is no other text. */
export function enumMember(name: string, member: string, value: string): Term {
  return { kind: "value", value, type: `c.${name}.${member}` };
}

/** `(T)[]` */
export function listOf(text: string): string {
  return `(${text})[]`;
}

/** An object of these properties. */
export function objectOf(properties: readonly ShapeProperty[]): Extract<Shape, { kind: "object" }> {
  return { kind: "object", properties };
}
