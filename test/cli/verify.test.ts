import { connect } from "lagomorph";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createMask } from "../../cli/mask.ts";
import type { Example } from "../../cli/verify/examples.ts";
import { outcomeLines } from "../../cli/verify/outcome.ts";
import { runExample } from "../../cli/verify/run-example.ts";
import { probeClass, Sightings } from "../conformance/mesh/services.ts";
import { unique } from "../support/unique.ts";

const opened = connect(`memory:${unique("verify")}`);
beforeAll(async () => void (await (await opened).serve(probeClass(new Sightings()))));
afterAll(async () => void (await (await opened).close()));

test.each<[text: string, example: Partial<Example>, lines: readonly string[]]>([
  ["result", { method: "echo", args: ["x"], result: "x" }, ["ok      result"]],
  ["nothing", { method: "spin", args: [1] }, ["ok      nothing"]],
  [
    "declared error",
    { method: "user", args: ["nobody"], error: { name: "USER_NOT_FOUND", data: { id: "nobody" } } },
    ["ok      declared error"],
  ],
  [
    "another error",
    { method: "user", args: ["nobody"], error: { name: "USER_LOCKED", data: { until: "2026" } } },
    [
      "FAILED  another error",
      '          expected throws USER_LOCKED {"until":"2026"}',
      '          actual   throws USER_NOT_FOUND {"id":"nobody"}',
    ],
  ],
  [
    "an error instead of a result",
    { method: "fail", args: ["permission"], result: 1 },
    [
      "FAILED  an error instead of a result",
      "          expected 1",
      "          actual   permission_denied: only for cats",
    ],
  ],
  [
    "text that moves the cursor",
    { method: "echo", args: ["\u001b[2J"], result: "" },
    [
      "FAILED  text that moves the cursor",
      '          expected ""',
      String.raw`          actual   "\u001b[2J"`,
    ],
  ],
])("an example of a %s is held against what the live service does", async (text, given, lines) => {
  const example = { service: "probe", method: "", args: [], text, ...given };
  const mask = createMask({ services: [], types: {} });
  const outcome = await runExample(await opened, example, { options: { timeout: 5000 }, mask });
  expect(outcomeLines(outcome)).toEqual(lines);
});

test("what a contract calls sensitive is not shown", async () => {
  const mask = createMask({
    // As the compiler writes it, with what is read of it.
    services: [
      {
        name: "probe",
        members: [
          {
            kind: "method",
            wireName: "echo",
            result: {
              kind: "object",
              properties: [{ name: "secret", type: { kind: "string" }, sensitive: true }],
            },
          },
        ],
      },
    ] as unknown as Parameters<typeof createMask>[0]["services"],
    types: {},
  });
  expect(mask.result("probe", "echo", { secret: "hunter2" })).toEqual({ secret: "•••" });
});
