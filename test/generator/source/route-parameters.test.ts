import { expect, test } from "vitest";

import { readBatch, withService } from "../../support/read-contracts.ts";

const none = "Give it that parameter.";

test.each([
  ["GET /a/:id", "filter: { id: string }", none, undefined],
  ["GET /a/:id/:key", "id: string", none, undefined],
  ["GET /a/:id", "...key: string[]", none, undefined],
  ["POST /a/:key", "id: string, all: string[]", "Write one of `:id`.", ":id"],
  ["POST /a/:key/:id", "id: string, to: Date", "Write one of `:to`.", ":to"],
])(
  "of %s only a parameter is offered that can stand there: of (%s)",
  (route, given, hint, edit) => {
    const { one } = readBatch({ one: withService(`/** @http ${route} */ a(${given}): void;`) });
    const [found] = one.diagnostics.filter(({ name }) => name === "route-does-not-fit");
    expect([found?.suggestion, found?.edit?.text]).toEqual([hint, edit]);
  },
);
