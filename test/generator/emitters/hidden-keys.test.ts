import { expect, test } from "vitest";

import { sensitivePaths } from "../../../generator/emitters/sensitive-paths.ts";
import { schemaOf } from "../../../generator/emitters/schema.ts";
import type { Codec } from "../../../runtime/descriptor.ts";
import type { Hosted } from "../../../runtime/door.ts";
import { documentOf } from "../../../runtime/entrypoints/http/openapi.ts";
import { onlyService, readContracts, withWords } from "../../support/read-contracts.ts";
import { loadCodecs } from "../support/load-codecs.ts";

const contract = withWords(`
  type Numbers = Record<string, number>;
  interface Kept {
    tokens: Numbers;
    box: { byName: Record<string, Numbers>; plain: { code: number } };
    list: Numbers[];
    map: Map<string, Numbers>;
    set: Set<Numbers>;
    pair: [number, Numbers, ...Numbers[]];
    coded: { [key: \`x-\${string}\`]: Numbers };
  }
  export interface S extends Service<"s"> {
    /** @sensitive tokens, box.byName.*, box.plain, list[], map.*, set[], pair[], coded.* */
    kept: Event<Kept>;
    /** @http POST /hold
     * @sensitive own.* */
    hold(
      map: Map<string, { /** @sensitive */ pin: string }>,
      record: Record<string, { /** @sensitive */ pin: string }>,
      set: Set<{ /** @sensitive */ pin: string }>,
      pair: [number, { /** @sensitive */ pin: string }, ...{ /** @sensitive */ pin: string }[]],
      coded: { [key: \`x-\${string}\`]: { /** @sensitive */ pin: string } },
      own: Map<string, Map<string, number>>,
    ): void;
  }`);
const contracts = readContracts(contract);

test("keys inside of what a member's own paths name are shown in no issue, the names of properties are", async () => {
  expect(contracts.diagnostics).toEqual([]);
  const { keptPayload } = await loadCodecs(contracts.model);
  const wrong = { hunter2: "hunter2", hunter3: "hunter2" };
  const value = {
    tokens: wrong,
    box: { byName: { ann: wrong }, plain: { code: "hunter2" } },
    list: [wrong],
    map: new Map([["k", wrong]]),
    set: new Set([wrong]),
    pair: [1, wrong, wrong],
    coded: { "x-a": wrong },
  };
  const json = { ...value, map: [...value.map], set: [...value.set] };
  const places = ["tokens", "box.byName.ann", "box.plain.code", "list[0]", "map[0][1]"];
  const more = ["set[0]", "pair[1]", "pair[2]", 'coded["x-a"]'];
  const issues = [...places, ...more].map((path) => ({ path, actual: "a hidden value" }));
  for (const run of [() => keptPayload!.encode(value), () => keptPayload!.decode(json)]) {
    const error = thrownBy(run);
    expect(error).toMatchObject({ issues });
    expect(JSON.stringify([error, String(error)])).not.toContain("hunter");
  }
});

test("names that a closed object refuses are shown in no issue where it is hidden", async () => {
  const closed = readContracts(
    withWords(`
    /** @strict */ interface Card { code: number }
    export interface S extends Service<"s"> {
      kept: Event<{ /** @sensitive */ card?: Card; /** @sensitive */ cards: Card[] }>;
    }`),
  );
  const { keptPayload } = await loadCodecs(closed.model);
  const wrong = { card: { code: 1, hunter2: 2 }, cards: [{ hunter2: 1 }] };
  for (const run of [() => keptPayload!.encode(wrong), () => keptPayload!.decode(wrong)]) {
    const error = thrownBy(run);
    expect(error).toMatchObject({ issues: [{ path: "card" }, { path: "cards" }] });
    expect(JSON.stringify([error, String(error)])).not.toContain("hunter");
  }
});

test("what one member of a union hides is not shown by another one that is looked into, neither values nor keys", async () => {
  const either = readContracts(
    withWords(`
    interface Named { /** @sensitive */ secrets: Record<string, string>; id: number }
    interface Kept { /** @sensitive */ secrets: { code: string }; id: number }
    /** @strict */ interface Card { code: number }
    export interface S extends Service<"s"> {
      record(): Named | { secrets: Record<string, number> };
      closed(): Kept | { secrets: Card };
      any(value: Kept | Record<string, Record<string, number>>): Kept | Record<string, Record<string, number>>;
    }`),
  );
  const codecs = await loadCodecs(either.model);
  const wrong = { secrets: { code: 1, hunter2: "hunter3" } };
  for (const name of ["recordResult", "closedResult", "anyResult", "anyArgs"]) {
    const value = name.endsWith("Args") ? [wrong] : wrong;
    for (const run of [() => codecs[name]!.encode(value), () => codecs[name]!.decode(value)]) {
      const error = thrownBy(run);
      expect(error).toMatchObject({ issues: [{}, { actual: "a hidden value" }] });
      expect(JSON.stringify([error, String(error)])).not.toContain("hunter");
    }
  }
});

test("the OpenAPI document marks what is sensitive in maps, records, sets and tuples", async () => {
  const { model } = contracts;
  const hold = onlyService(contracts).members.find(({ name }) => name === "hold");
  if (hold?.kind !== "method") throw new Error("not read");
  const parameters = hold.parameters.map(({ name }) => name);
  const sensitive = sensitivePaths(model, hold);
  const http = { method: "POST", path: "/hold" } as const;
  const { holdArgs, holdResult } = await loadCodecs(model);
  const named = { service: "s", kind: "method", member: "hold", name: "hold" } as const;
  // The document asks them for nothing.
  const codecs = { args: holdArgs as Codec<unknown[]>, result: holdResult! };
  const member = { ...named, ...codecs, http, parameters, sensitive };
  const descriptor = { name: "s", schema: async () => schemaOf(model, onlyService(contracts)) };
  // A document is made of nothing else.
  const service = { descriptor } as unknown as Hosted;
  const document = await documentOf("s", [{ service, member, isClosed: () => false }]);
  const body = document.paths["/hold"]?.["post"]?.requestBody;
  const hidden = { "x-sensitive": true };
  const held = { properties: { pin: { ...hidden, type: "string", format: "password" } } };
  const properties = {
    map: { items: { prefixItems: [{ type: "string" }, held] } },
    record: { additionalProperties: held },
    set: { items: held },
    pair: { prefixItems: [{ type: "number" }, held], items: held },
    coded: { patternProperties: { "^x-[\\s\\S]*$": held } },
    own: { items: { prefixItems: [hidden, hidden] } },
  };
  expect(body).toMatchObject({ content: { "application/json": { schema: { properties } } } });
});

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}
