import { expect, test } from "vitest";

import { emit } from "../../../generator/emitters/index.ts";
import { render } from "../../../generator/render/render.ts";
import { brief, readContracts, withWords } from "../../support/read-contracts.ts";

// One é, as one character and as an e with an accent: what some disks and readers take for the same.
const composed = "caf\u00e9";
const decomposed = composed.normalize("NFD");

function contract(service: string, error: string): string {
  return withWords(`export interface S extends Service<"${service}"> { get(): Throws<T, ${error}> }
export interface T { ${service}: string }
export interface ${error} extends ServiceError<"${service}.failed"> { value: string }`);
}

test("contract files, and errors, whose names differ by normal form only are two", () => {
  const { model, diagnostics } = readContracts({
    [`contracts/${composed}.ts`]: contract("first", composed),
    [`contracts/${decomposed}.ts`]: contract("second", decomposed),
    "contracts/both.ts": withWords(`import type { T as A } from "./${composed}.ts";
import type { T as B } from "./${decomposed}.ts";
export interface Both extends Service<"both"> { get(a: A, b: B): void }`),
  });
  expect(diagnostics.map(brief)).toEqual([]);
  const named = Object.keys(model.types).filter((id) => id.endsWith("#T"));
  expect(named.toSorted()).toEqual(
    [`contracts/${composed}.ts#T`, `contracts/${decomposed}.ts#T`].toSorted(),
  );
  const files = render(emit(model, { out: "generated", importExtension: ".ts" }));
  const imported = (file: string) =>
    [...(files.get(file) ?? "").matchAll(/\/contracts\/(\S+)\.ts";/g)].map(([, name]) => name);
  expect(imported("first/service.d.ts")).toEqual([composed]);
  expect(imported("second/service.d.ts")).toEqual([decomposed]);
  expect(new Set(imported("both/service.d.ts"))).toEqual(new Set([composed, decomposed]));
  const classes = [...(files.get("error-classes.js") ?? "").matchAll(/export class (\S+)/g)];
  expect(classes.map(([, name]) => name)).toEqual([composed, decomposed]);
});

test("services whose names differ by normal form only are refused, as all are that a wire may not have", () => {
  const { diagnostics } = readContracts({
    "contracts/a.ts": contract(composed, "Failed"),
    "contracts/b.ts": contract(decomposed, "Broken"),
  });
  const refused = diagnostics.filter(({ path }) => path === "S");
  expect(refused.map(({ name, location }) => `${name} ${location.file}`)).toEqual([
    "invalid-wire-name contracts/a.ts",
    "invalid-wire-name contracts/b.ts",
  ]);
});
