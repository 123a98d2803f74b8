import { expect, test } from "vitest";
import { Misuse } from "../../cli/misuse.ts";
import { gatherDefinition } from "../../cli/run/definitions.ts";

test("a definition with dots is refused with the way to write it, and without what it gives", () => {
  const given = (): unknown => gatherDefinition("jwt.secret=hunter2", undefined);
  expect(given).toThrow("keys have no dots");
  // Of anything else commander would show what was given.
  expect(given).toThrow(Misuse);
  expect(given).toThrow("--define 'jwt={secret: …}'");
  expect(given).not.toThrow("hunter2");
  expect(gatherDefinition("jwt={issuer: a.b=c}", undefined)).toEqual({ jwt: "{issuer: a.b=c}" });
});
