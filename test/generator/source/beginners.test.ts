import { expect, test } from "vitest";

import { readContracts } from "../../support/read-contracts.ts";

const head = 'import type { On, Service } from "lagomorph/contract";\n';

test("a word that is not imported is told so also where the platform has another one by its name", () => {
  const text = `${head}export interface Shop extends Service<"shop"> { sold: Event<string> }\n`;
  const { diagnostics } = readContracts(text, { lib: ["ES2023", "DOM"] });
  expect(diagnostics.map(({ message, edit }) => [message, edit?.text])).toEqual([
    ["TypeScript: Type 'Event' is not generic. (TS2315)", ", Event"],
  ]);
});

test("a handler of what is no service is told so, and not to write one literal", () => {
  const { diagnostics } = readContracts(`${head}
interface Shop { sold: string }
export interface Mail extends Service<"mail"> {
  onSold: On<Shop, "sold">;
  onGone: On<import("./gone.js").Gone, "gone">;
}
`);
  const own = diagnostics.filter(({ name }) => name === "handler-needs-one");
  expect(own.map(({ location, suggestion }) => [location.column, suggestion])).toEqual([
    [14, 'Write a service there: `Shop` does not extend `Service<"…">`, or is not found.'],
    [
      14,
      'Write a service there: `import("./gone.js").Gone` does not extend `Service<"…">`, or is not found.',
    ],
  ]);
});
