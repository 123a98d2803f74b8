import { expect, test } from "vitest";

import {
  brief,
  onlyService,
  readContracts,
  withPayload,
  withWords,
} from "../../support/read-contracts.ts";
import { showRules } from "../../support/show-rules.ts";

const types = [
  "/** @minimum 1 @maximum 65535 */ type Port = number;",
  'interface Busy extends ServiceError<"BUSY"> { since: string }',
  "type Ports = (first: Port, ...more: Port[]) => Promise<Port[]>;",
].join("\n");

const contract = (text: string): string => withWords(`${types}\n${text}`);

const port = { kind: "number", rules: { minimum: 1, maximum: 65_535 } };

test("what takes the place of a member keeps the rules of the aliases with which that was written", () => {
  const contracts = readContracts(
    contract(`interface Base {
      get(id: Port, ...more: Port[]): Promise<Throws<Port, Busy>>;
      list: Ports;
      either(port: Port | string): Port | string;
      watch(): AsyncIterable<Port>;
      changed: Event<Port>;
    }
    export interface S extends Base, Service<"s"> {
      get(id: number, ...more: number[]): Promise<Throws<number, Busy>>;
      list(first: number): Promise<number[]>;
      either(port: number | string): number;
      watch(): AsyncIterable<number>;
      changed: Event<number>;
    }`),
  );
  expect(contracts.diagnostics.map(brief)).toEqual([]);
  expect(onlyService(contracts).members).toMatchObject([
    { parameters: [{ type: port }, { type: { kind: "array", items: port } }], result: port },
    { parameters: [{ type: port }], result: { kind: "array", items: port } },
    { parameters: [{ type: { kind: "union", members: [port, {}] } }], result: port },
    { item: port },
    { payload: port },
  ]);
});

test("rules behind an alias of a promise, a stream, an event or their like hold", () => {
  const contracts = readContracts(
    contract(`type Found = Promise<Port>;
    type Tried = Promise<Throws<Port, Busy>>;
    type Live = AsyncIterable<Port>;
    type Changed = Event<Port>;
    type Told<Other, Payload> = Event<Payload>;
    type Later<Value> = Promise<Value>;
    export interface S extends Service<"s"> {
      found(): Found;
      tried(): Tried;
      later(): Later<Port>;
      live(): Live;
      changed: Changed;
      told: Told<string, Port>;
      other: Told<Port, number>;
    }`),
  );
  expect(contracts.diagnostics.map(brief)).toEqual([]);
  expect(onlyService(contracts).members).toMatchObject([
    { result: port },
    { result: port },
    { result: port },
    { item: port },
    { payload: port },
    { payload: port },
    { payload: { kind: "number" } },
  ]);
  expect(onlyService(contracts).members.at(-1)).not.toHaveProperty("payload.rules");
});

test("rules that a member of a service cannot keep are refused with the alias and its place", () => {
  const found = (text: string): readonly string[] => {
    const { diagnostics } = readContracts(contract(text), { again: 0 });
    for (const { message } of diagnostics) expect(message).toContain("`Port`");
    return diagnostics.map((each) => `${each.name} ${each.path}`).toSorted();
  };
  expect(
    found(`interface Base {
      one(ports: Port[]): Port[];
      two(a: Port, b: Port): void;
      three(...ports: Port[]): void;
      tuple(...ports: [a: Port, b?: Port]): void;
    }
    export interface S extends Base, Service<"s"> {
      one(ports: number[] | string): 5[];
      two(...both: [number, number]): void;
      three(a: number): void;
      tuple(...ports: [a: number, b?: number]): void;
    }`),
  ).toEqual(
    [
      "rules-would-be-lost S.one → ports",
      "rules-would-be-lost S.one → result",
      "rules-would-be-lost S.two → both",
      "rules-would-be-lost S.three → a",
      "rules-would-be-lost S.tuple → ports",
    ].toSorted(),
  );
  expect(
    found(`interface Crud<T> { get(id: string): T }
    interface Middle extends Crud<Port> {}
    export interface S extends Middle, Service<"s"> { list(): number }`),
  ).toEqual(["rules-would-be-lost S"]);
  expect(
    found(`type Lists<T> = Promise<T[]>;
    export interface S extends Service<"s"> { list(): Lists<Port> }`),
  ).toEqual(["rules-would-be-lost S.list"]);
});

test("a record of a type with rules keeps them where a mapped type puts it into a list", () => {
  const contracts = readContracts(
    withPayload(
      `/** @minimum 1 */ type Port = number; type Lists<X> = { [K in keyof X]: X[K][] };
export type T = Lists<Required<{ a?: Record<"x", Port>; b: Record<string, Port> }>>`,
    ),
  );
  expect(contracts.diagnostics).toEqual([]);
  expect(showRules(contracts)).toEqual([
    "a: { x: number(minimum 1) }[]",
    "b: Record<number(minimum 1)>[]",
  ]);
});
