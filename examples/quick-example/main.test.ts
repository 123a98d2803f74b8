import { expect, test } from "vitest";
import { quickExample } from "./main.ts";

test("the example says what the one in Python says", async () => {
  const lines: string[] = [];
  await quickExample("memory:", (line) => lines.push(line));
  expect(lines).toEqual([
    "Response: hello test_user",
    'Response: {"param1":"value1","param2":{"param2a":"value2a"},"reply":"response from test_method"}',
  ]);
});
