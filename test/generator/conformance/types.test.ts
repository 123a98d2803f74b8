import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { schemaOf } from "../../../generator/emitters/schema.ts";
import type { JsonValue } from "../../../runtime/client/dynamic.ts";
import { connect, type Mesh } from "../../../runtime/mesh.ts";
import {
  brief,
  type Contracts,
  type Files,
  onlyService,
  readBatch,
} from "../../support/read-contracts.ts";
import { type Case, readCases } from "./cases.ts";
import { createFolder, type Echo, echoClass, loadEcho, removeFolder, withEcho } from "./echo.ts";
import { normalForm } from "./normal-form.ts";

/** Cases that do not pass yet. One that is listed and passes fails. */
const pending: ReadonlySet<string> = new Set([]);

/** What is answered otherwise than it was: fields that the contract does not have are not sent on, and defaults are filled in. */
const answers: Readonly<Record<string, JsonValue>> = { C21: { a: "x" }, Q11: { limit: 20 } };

const cases = readCases();
const serviceOf = ({ id }: Case): string => `echo_${id.toLowerCase()}`;

function filesOf(each: Case): Files {
  const files: Record<string, string> = { "contracts/test.ts": withEcho(each.ts, serviceOf(each)) };
  for (const [name, text] of Object.entries(each.files ?? {})) files[`contracts/${name}`] = text;
  return files;
}

const contracts: Readonly<Record<string, Contracts>> = readBatch(
  Object.fromEntries(cases.map((each) => [each.id, filesOf(each)])),
  { types: ["node"] },
);

function verdictOf({ diagnostics }: Contracts): Case["verdict"] {
  if (diagnostics.some(({ severity }) => severity === "error")) return "reject";
  return diagnostics.length > 0 ? "warn" : "accept";
}

const accepted = cases.filter(
  (each) => each.verdict !== "reject" && verdictOf(contracts[each.id]!) !== "reject",
);
const echoes = new Map<string, Echo>();
const folder = createFolder();
let mesh: Mesh;

beforeAll(async () => {
  mesh = await connect("memory:type-conformance");
  for (const each of accepted) {
    const echo = await loadEcho(contracts[each.id]!.model, folder);
    echoes.set(each.id, echo);
    await mesh.serve(echoClass(echo));
  }
}, 60_000);

afterAll(async () => {
  await mesh.close();
  removeFolder(folder);
});

function compileSchema({ model }: Contracts): { whole: unknown; validate: ValidateFunction } {
  const ajv = new Ajv2020({ strict: false, ownProperties: true, logger: false });
  // The package's types describe its CommonJS form.
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  const whole = schemaOf(model, onlyService({ model, diagnostics: [] }));
  ajv.addSchema(whole);
  const name = onlyService({ model, diagnostics: [] }).name;
  return { whole, validate: ajv.getSchema(`${name}.schema.json#/$defs/echo.result`)! };
}

function jsonList(values: Case["ok"]): readonly JsonValue[] {
  // The cases are JSON.
  return (values ?? []) as readonly JsonValue[];
}

async function checkCase(each: Case): Promise<void> {
  const result = contracts[each.id]!;
  expect(verdictOf(result), result.diagnostics.map(brief).join("\n")).toBe(each.verdict);
  if (each.verdict === "reject") return;
  checkSchema(each, result);
  for (const value of jsonList(each.ok)) await checkAccepted(each, value);
  for (const value of jsonList(each.bad)) await checkRefused(each, value);
}

describe("a case of the type language is as its verdict, schema and values say", () => {
  for (const each of cases) {
    const run = pending.has(each.id) ? test.fails : test;
    run(`${each.id} ${each.title}`, async () => checkCase(each));
  }
});

/** The published schema takes and refuses the same, and where a schema is given it is that. */
function checkSchema(each: Case, result: Contracts): void {
  const { whole, validate } = compileSchema(result);
  for (const value of jsonList(each.ok)) expect(validate(value), JSON.stringify(value)).toBe(true);
  if (each.schema === undefined) return;
  for (const value of jsonList(each.bad))
    expect(validate(value), JSON.stringify(value)).toBe(false);
  const own = normalForm({ $ref: "#/$defs/echo.result" }, whole);
  expect(own).toEqual(normalForm(each.schema));
}

/** By a call without a contract, and by a client: answered as it was. */
async function checkAccepted(each: Case, value: JsonValue): Promise<void> {
  const expected = answers[each.id] ?? value;
  expect(await mesh.call(`${serviceOf(each)}.echo`, [value])).toEqual(expected);
  const { client, codec } = echoes.get(each.id)!;
  const typed = mesh.client(client.SClient) as { echo(value: unknown): Promise<unknown> };
  const [memory] = codec.echoArgs.decode([structuredClone(value)]);
  const answer = codec.echoResult.encode(await typed.echo(memory));
  expect(JSON.parse(JSON.stringify(answer))).toEqual(expected);
}

/** By the service, and by a client before it is sent. */
async function checkRefused(each: Case, value: JsonValue): Promise<void> {
  const refusal = { code: "invalid_argument" };
  const context = `${each.id} ${JSON.stringify(value)}`;
  await expect(mesh.call(`${serviceOf(each)}.echo`, [value]), context).rejects.toMatchObject(
    refusal,
  );
  const { codec } = echoes.get(each.id)!;
  expect(() => codec.echoResult.decode(structuredClone(value)), context).toThrow(
    expect.objectContaining(refusal),
  );
}
