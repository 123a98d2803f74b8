import type { Service } from "lagomorph/contract";

export interface Trees extends Service<"trees"> {
  grow(tree: Tree, depth: number): Tree;
  evaluate(expression: Expression): number;
  store(value: Json): void;
  hidden(list: Hidden): Hidden;
  ambiguous(value: Either): Either;
}

export interface Tree {
  value: number;
  planted: Date;
  left?: Tree;
  right?: Tree | null;
  children: Record<string, Tree>;
}

export type Expression =
  | { op: "number"; value: number }
  | { op: "add"; left: Expression; right: Expression }
  | { op: "negate"; of: Expression };

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

interface Hidden {
  next?: Hidden;
  pair: [Hidden?, Hidden?];
}

export type Either = { a: string; next?: Either } | { a: string; b?: Date; next?: Either };
