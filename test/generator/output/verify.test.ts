import { expect, test } from "vitest";

import { emit } from "../../../generator/emitters/index.ts";
import { contractModules, verify } from "../../../generator/output/verify.ts";
import { render } from "../../../generator/render/render.ts";
import { outlineOf } from "../../../generator/source/index.ts";
import { method, number, service } from "../support/models.ts";

const model = { services: [service([method("add", [], number)])], errors: [], types: {} };
const [contract] = model.services;
const files = render(emit(model, { out: "generated", importExtension: ".ts" }));
const options = { model, contracts: contractModules(model, {}), out: "generated", outlineOf };

/** What is found when a generated file has some more text. */
function found(file: string, text: string): string[] {
  const path = `${contract!.name}/${file}`;
  const changed = new Map([...files, [path, `${files.get(path) ?? ""}${text}`]]);
  return verify(changed, options).map(({ message }) => message);
}

test("what the templates write passes", () => {
  expect(verify(files, options)).toEqual([]);
});

test.each([
  ["client.ts", "globalThis.PWN = 1;\n"],
  ["client.ts", "globalThis.PWN = 1\n"],
  ["client.ts", "class X {}\n"],
  ["client.ts", "export class X { static { globalThis.PWN = 1; } }\n"],
  ["client.ts", 'import "node:fs";\n'],
  ["client.ts", 'import * as fs from "node:fs";\n'],
  ["client.ts", 'import * as x from "../../../other.ts";\n'],
  ["client.ts", 'export class X { y = import("node:fs"); }\n'],
  ["client.ts", "}\n"],
  ["client.ts", "(() => {})();\n"],
  ["service.js", "`${globalThis.PWN}`;\n"],
  ["service.js", 'export const x = /["]/; globalThis.PWN = 1; // "\n'],
  ["service.js", 'export * from "data:text/javascript,1";\n'],
  ["codec.js", "if (true) { globalThis.PWN = 1; }\n"],
  ["codec.js", "({}).x;\n"],
  ["codec.js", 'const x = "\n";\n'],
  ["index.ts", "export const x = 1;\n"],
  ["schema.json", "x"],
])("%s with %j in it is refused", (file, text) => {
  const messages = found(file, text);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toContain(`generated/${contract!.name}/${file}`);
});

test("what no template has is a diagnostic at the service that it was made of", () => {
  const changed = new Map([[`${contract!.name}/client.ts`, "globalThis.PWN = 1;\n"]]);
  const found = verify(changed, options).map(({ name, path, location }) => [name, path, location]);
  expect(found).toEqual([["unsafe-output", contract!.interfaceName, contract!.location]]);
});
