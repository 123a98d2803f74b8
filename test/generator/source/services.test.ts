import { describe, expect, test } from "vitest";

import type { Member } from "../../../generator/model/contract.ts";
import {
  onlyService,
  readContracts,
  readMembers,
  withWords,
} from "../../support/read-contracts.ts";
import { showType } from "../../support/show-type.ts";

/** `get(id: string, ...more: (number)[]) → string, NOT_FOUND` */
function showMember(member: Member): string {
  switch (member.kind) {
    case "method":
    case "command": {
      const parameters = member.parameters.map(
        ({ name, type, optional, rest }) =>
          `${rest ? "..." : ""}${name}${optional ? "?" : ""}: ${showType(type)}`,
      );
      const call = `${member.kind} ${member.name}(${parameters.join(", ")})`;
      if (member.kind === "command") return call;
      return `${call} → ${[showType(member.result), ...member.errors].join(", ")}`;
    }
    case "event":
      return `event ${member.name}: ${showType(member.payload)}`;
    case "handler": {
      const { source, delivery, durability, name } = member;
      return `handler ${name}: ${source.service} ${source.event} (${source.wireName}), ${delivery}, ${durability}`;
    }
  }
}

describe("members", () => {
  test("methods answer with a value, a promise of it, or nothing", () => {
    const members = readMembers(`
      value(): number;
      promise(): Promise<{ a: Date }>;
      nothing(): void;
      nothingLater(): Promise<void>;
      perhaps(): string | undefined;
      union(): Promise<"b" | "a" | null>;`);
    expect(members.map(showMember)).toEqual([
      "method value() → number",
      "method promise() → { a: Date }",
      "method nothing() → undefined",
      "method nothingLater() → undefined",
      "method perhaps() → string | undefined",
      'method union() → "b" | "a" | null',
    ]);
  });

  test("parameters may be optional, possibly undefined, rest, or a rest of labels", () => {
    const members = readMembers(`
      optional(a: string, b?: number | undefined): void;
      possiblyUndefined(a: string | undefined, b: null): void;
      rest(a: string, ...ids: number[]): void;
      labels(...all: [a: string, b?: number]): void;
      labelsAndRest(...all: [a: string, ...more: boolean[]]): void;
      keywords(type: string, $meta: number, class_: boolean): void;`);
    expect(members.map(showMember)).toEqual([
      "method optional(a: string, b?: number) → undefined",
      "method possiblyUndefined(a: string | undefined, b: null) → undefined",
      "method rest(a: string, ...ids: (number)[]) → undefined",
      "method labels(a: string, b?: number) → undefined",
      "method labelsAndRest(a: string, ...more: (boolean)[]) → undefined",
      "method keywords(type: string, $meta: number, class_: boolean) → undefined",
    ]);
  });

  test("a property that is a function is a method, and names may be quoted", () => {
    const members = readMembers(`get: (id: string) => Promise<string>; "get-user"(): string;`);
    expect(members.map(showMember)).toEqual([
      "method get(id: string) → string",
      "method get-user() → string",
    ]);
  });

  test("commands give nothing back", () => {
    const members = readMembers("rebuild(full: boolean): Command; later(): Promise<Command>;");
    expect(members.map(showMember)).toEqual(["command rebuild(full: boolean)", "command later()"]);
  });

  test("errors are named in the order of their declaration", () => {
    const contracts = readContracts(
      withWords(`
type Both = NotFound | Forbidden;
interface NotFound extends ServiceError<"NOT_FOUND"> { id: string }
interface Forbidden extends ServiceError<"FORBIDDEN"> {}
export interface S extends Service<"s"> {
  one(): Throws<void, NotFound>;
  all(): Promise<Throws<string, Both>>;
}`),
    );
    expect(contracts.diagnostics).toEqual([]);
    expect(onlyService(contracts).members.map(showMember)).toEqual([
      "method one() → undefined, NOT_FOUND",
      "method all() → string, NOT_FOUND, FORBIDDEN",
    ]);
    expect(contracts.model.errors.map(({ name, data }) => `${name} ${showType(data)}`)).toEqual([
      "FORBIDDEN #Forbidden",
      "NOT_FOUND #NotFound",
    ]);
  });

  test("handlers know the event's name on the wire, and how it is delivered", () => {
    const contracts = readContracts(
      withWords(`
export interface Shop extends Service<"shop"> {
  /** @name order_placed */
  placed: Event<string>;
}
export interface Mail extends Service<"mail"> {
  onPlaced: On<Shop, "placed">;
  onPlacedToo: On<Shop, "placed", "broadcast", "transient">;
  once: On<Shop, "placed", "singleton">;
}`),
    );
    expect(contracts.diagnostics).toEqual([]);
    expect(onlyService(contracts).members.map(showMember)).toEqual([
      "handler onPlaced: shop placed (order_placed), pool, durable",
      "handler onPlacedToo: shop placed (order_placed), broadcast, transient",
      "handler once: shop placed (order_placed), singleton, durable",
    ]);
  });

  test("inherited members come first, generic bases with their arguments, a diamond once", () => {
    const contracts = readContracts(
      withWords(`
interface Ping { ping(): void }
interface Crud<T> extends Ping { get(id: string): T; list(filter?: Partial<T>): T[] }
interface Named extends Ping { name(): string }
export interface Users extends Crud<{ id: string }>, Named, Service<"users"> {
  own(): void;
  name(): "users";
}`),
    );
    expect(contracts.diagnostics).toEqual([]);
    expect(onlyService(contracts).members.map(showMember)).toEqual([
      "method ping() → undefined",
      "method get(id: string) → { id: string }",
      "method list(filter?: { id?: string }) → ({ id: string })[]",
      'method name() → "users"',
      "method own() → undefined",
    ]);
  });
});
