import { expect, test } from "vitest";
import { maskedArguments } from "../../runtime/mask.ts";
import type { ObservedMember } from "../../runtime/observer.ts";

const of: ObservedMember = { kind: "method", service: "s", member: "m", name: "m" };
const a = { pin: 1, name: "x" };

test.each<[sensitive: string, args: readonly unknown[], shown: unknown]>([
  ["one", [a, 2], { one: "•••", two: 2 }],
  ["one.pin", [a], { one: { pin: "•••", name: "x" } }],
  ["one[].pin", [[a]], { one: [{ pin: "•••", name: "x" }] }],
  ["one.*.pin", [{ k: a }], { one: { k: { pin: "•••", name: "x" } } }],
  ["one.*", [new Map([["k", a]])], { one: "•••" }],
  ["one[]", [new Set(["pin"])], { one: ["•••"] }],
  [
    "two[].pin",
    [1, a, a],
    {
      one: 1,
      two: [
        { pin: "•••", name: "x" },
        { pin: "•••", name: "x" },
      ],
    },
  ],
  // A list where the path knows of none.
  ["one.pin", [[a]], { one: ["•••"] }],
  ["one.pin", ["text"], { one: "text" }],
])("%s is masked in arguments %#", (path, args, shown) => {
  const rest = path.startsWith("two") ? ({ rest: true } as const) : {};
  const member = { ...of, ...rest, parameters: ["one", "two"], sensitive: [path] };
  expect(maskedArguments(args, member)).toEqual(shown);
});

test("a payload is masked from its own fields on", () => {
  expect(maskedArguments([a], { ...of, sensitive: ["pin"] })).toEqual({ pin: "•••", name: "x" });
  expect(maskedArguments([a], { ...of, sensitive: [""] })).toBe("•••");
});
