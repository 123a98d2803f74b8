import type { Service } from "lagomorph/contract";

/** Every shape of parameters and results. */
export interface Calculator extends Service<"calculator", { version: "1.2.0" }> {
  /** No parameters, no result. */
  reset(): void;

  add(x: number, y: number): number;

  /** Optional parameters. */
  round(value: number, digits?: number, mode?: "up" | "down" | null): number;

  /** A parameter that may be undefined before a required one. */
  scale(
    factor: number | undefined,
    unit: string | null | undefined,
    value: number,
  ): Promise<number>;

  sum(...values: number[]): number;

  schedule(first: Date, ...others: Date[]): Date;

  /** @timeout 5s */
  find(name: string): string | undefined;

  /** @idempotent */
  nothing(): null;

  /** @name look_up */
  lookUp(query: {
    text: string;
    limit?: number;
    after?: Date;
  }): Promise<{ name: string; value: number }[]>;

  echo(value: unknown): unknown;

  aMethodWithALongNameAndManyParameters(
    firstParameter: string,
    secondParameter: number,
    thirdParameter: boolean,
    fourthParameter?: Date,
  ): Promise<Record<string, { description: string; values: (number | null)[]; updated: Date }>>;
}
