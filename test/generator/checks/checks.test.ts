import { expect, test } from "vitest";

import { check } from "../../../generator/checks/index.ts";
import type {
  Contract,
  ErrorModel,
  Member,
  Method,
  Model,
} from "../../../generator/model/contract.ts";
import type { TypeModel } from "../../../generator/model/type.ts";
import type { Location } from "../../../generator/model/location.ts";

let line = 0;
/** Each thing stands on a line of its own, in the order in which the test makes it. */
function nextLocation(): Location {
  line += 1;
  return { file: "contracts/a.ts", line, column: 1, length: 1 };
}

function service(name: string, members: readonly Member[] = [], interfaceName = "S"): Contract {
  return {
    interfaceName,
    name,
    wire: "native",
    file: "contracts/a.ts",
    members,
    location: nextLocation(),
  };
}

function method(name: string, wireName = name, parameters: readonly string[] = []): Member {
  return {
    kind: "method",
    name,
    wireName,
    parameters: parameters.map((parameter) => ({ name: parameter, type: { kind: "string" } })),
    result: { kind: "undefined" },
    errors: [],
    location: nextLocation(),
  };
}

function event(name: string, wireName = name): Member {
  return { kind: "event", name, wireName, payload: { kind: "string" }, location: nextLocation() };
}

function handler(name: string, source: string, eventName: string): Member {
  return {
    kind: "handler",
    name,
    wireName: name,
    source: { service: source, event: eventName, wireName: eventName },
    delivery: "pool",
    durability: "durable",
    location: nextLocation(),
  };
}

function error(interfaceName: string, name: string): ErrorModel {
  const data = { kind: "object", properties: [] } as const;
  return { interfaceName, name, file: "contracts/a.ts", data, location: nextLocation() };
}

/** What is found in a model, each as `name path`. */
function findings(model: Partial<Model>): string[] {
  return check({ services: [], errors: [], types: {}, ...model }).map(
    ({ name, path }) => `${name} ${path}`,
  );
}

test("a model without mistakes has none", () => {
  const shop = service("shop", [
    method("open"),
    event("opened"),
    handler("onOpened", "shop", "opened"),
  ]);
  const other = service("shop.v2", [method("open"), method("close", "close_it")]);
  expect(findings({ services: [shop, other], errors: [error("NotFound", "NOT_FOUND")] })).toEqual(
    [],
  );
});

test.each(["a", "A1", "shop.v2", "get-user", "x_y", "a".repeat(64)])(
  "%s can be a name on the wire",
  (name) => {
    expect(findings({ services: [service(name, [method(name)])] })).toEqual([]);
  },
);

test.each(["", "1a", "_a", "a b", "straße", "a/b", "a".repeat(65), "$x"])(
  "%s cannot be a name on the wire",
  (name) => {
    expect(findings({ services: [service(name)] })).toEqual(["invalid-wire-name S"]);
    expect(findings({ services: [service("s", [method("m", name)])] })).toEqual([
      "invalid-wire-name S.m",
    ]);
    expect(findings({ errors: [error("E", name)] })).toEqual(["invalid-wire-name E"]);
  },
);

test("the suggested name can be one", () => {
  const [found] = check({ services: [service("9 straße!")], errors: [], types: {} });
  expect(found?.suggestion).toBe('Write `extends Service<"stra_e_">`.');
});

test.each([
  "then",
  "constructor",
  "toString",
  "hasOwnProperty",
  "__proto__",
  "toJSON",
  "valueOf",
  "isPrototypeOf",
  "mesh",
  "deps",
])("%s is no member, unless it is only its name on the wire", (name) => {
  expect(findings({ services: [service("s", [method(name, "fine")])] })).toEqual([
    `reserved-name S.${name}`,
  ]);
  const wireName = name === "__proto__" ? "proto" : name;
  expect(findings({ services: [service("s", [method("fine", wireName)])] })).toEqual([]);
});

test("onSuccess is no event, but a method", () => {
  expect(findings({ services: [service("s", [event("onSuccess")])] })).toEqual([
    "reserved-name S.onSuccess",
  ]);
  expect(findings({ services: [service("s", [method("onSuccess")])] })).toEqual([]);
});

test("members may be called like words of a mesh and of JavaScript", () => {
  const members = ["log", "use", "call", "emit", "delete", "class", "name", "length", "catch"].map(
    (name) => method(name),
  );
  expect(findings({ services: [service("s", members)] })).toEqual([]);
});

test("a parameter is not called __proto__", () => {
  expect(findings({ services: [service("s", [method("m", "m", ["a", "__proto__"])])] })).toEqual([
    "reserved-name S.m → __proto__",
  ]);
});

test("a service is not called like a file of generated", () => {
  const files = ["errors.ts", "contracts.json", "Error-Classes.js", "error-classes.d.ts"];
  expect(findings({ services: files.map((name) => service(name)) })).toEqual(
    files.map(() => "reserved-name S"),
  );
});

test("services have different names, also on disks that do not tell the case", () => {
  const services = [
    service("shop", [], "A"),
    service("shop", [], "B"),
    service("Shop", [], "C"),
    service("x", [], "D"),
  ];
  expect(findings({ services })).toEqual(["duplicate-service B", "services-differ-by-case C"]);
});

test("members have different names on the wire; the case alone is doubtful", () => {
  const members = [method("a"), method("b", "a"), event("A"), method("c")];
  expect(findings({ services: [service("s", members)] })).toEqual([
    "duplicate-member S.b",
    "members-differ-by-case S.A",
  ]);
  const found = check({ services: [service("s", members)], errors: [], types: {} });
  expect(found.map(({ severity }) => severity)).toEqual(["error", "warning"]);
});

test("errors have different names, on the wire and as classes", () => {
  const errors = [error("A", "ONE"), error("B", "ONE"), error("A", "TWO"), error("C", "THREE")];
  expect(findings({ errors })).toEqual(["duplicate-error B", "duplicate-error A"]);
});

test("a handler handles an event of a service among the contracts", () => {
  const members = [event("opened"), method("open")];
  const handlers = [
    handler("good", "shop", "opened"),
    handler("noService", "bank", "paid"),
    handler("noEvent", "shop", "closed"),
    handler("noEventEither", "shop", "open"),
  ];
  const services = [service("shop", members), service("mail", handlers, "Mail")];
  expect(findings({ services })).toEqual([
    "handler-of-unknown-service Mail.noService",
    "handler-of-unknown-event Mail.noEvent",
    "handler-of-unknown-event Mail.noEventEither",
  ]);
  const misspelt = service("mail", [handler("m", "shop", "opend")]);
  const shop = service("shop", [event("opened"), event("paid")]);
  expect(check({ services: [shop, misspelt], errors: [], types: {} })[0]?.suggestion).toContain(
    "`opened` is meant, perhaps. Its events are `opened`, `paid`.",
  );
});

test("a service has a name that can be a folder on every disk", () => {
  const names = ["con", "NUL", "aux.ts", "Com1", "lpt9.x", "shop.", "a.."];
  const services = names.map((name, index) => service(name, [], `S${index}`));
  expect(findings({ services })).toEqual(names.map((_name, index) => `no-folder-name S${index}`));
  const fine = ["console", "com", "com10", "auxiliary", "errors", "a.b", "schema.json"];
  expect(findings({ services: fine.map((name) => service(name)) })).toEqual([]);
});

test("NuroPb's wire takes arguments by name, and no encrypted events", () => {
  const list = { name: "ids", type: { kind: "string" }, rest: true } as const;
  const result = { kind: "undefined" } as const;
  const many = (name: string): Method => ({
    ...{ kind: "method", name, wireName: name, parameters: [list], result, errors: [] },
    location: nextLocation(),
  });
  const named = { name: "changed", wireName: "changed", location: nextLocation() };
  const hidden: Member = { kind: "event", ...named, payload: { kind: "string" }, encrypted: true };
  const members = [many("all"), { ...many("here"), local: true as const }, hidden, method("one")];
  const model = (wire: Contract["wire"]): Model => ({
    services: [{ ...service("a", members), wire }],
    errors: [],
    types: {},
  });
  const problems = (wire: Contract["wire"]): readonly string[] =>
    check(model(wire))
      .map(({ name, message }) => `${name}: ${message}`)
      .toSorted();
  expect(problems("native")).toEqual([]);
  expect(problems("nuropb")).toEqual([
    "not-on-this-wire: `all` cannot travel over the wire `nuropb`: arguments go by name there, and `...ids` has no single one.",
    "not-on-this-wire: `changed` cannot travel over the wire `nuropb`: events are not encrypted there.",
  ]);
});

test("a bigint that an integer of a number's may be is refused where bigints are integers", () => {
  const types: Readonly<Record<string, readonly TypeModel[]>> = {
    either: [{ kind: "bigint" }, { kind: "number" }],
    literal: [
      { kind: "bigint-literal", value: "5" },
      { kind: "literal", value: 5 },
    ],
    member: [{ kind: "enum", members: [{ name: "A", value: 1 }] }, { kind: "bigint" }],
    inside: [{ kind: "bigint" }, { kind: "number" }].map((type): TypeModel => ({
      kind: "object",
      // The kinds are written above.
      properties: [{ name: "at", type: type as TypeModel }],
    })),
    others: [
      { kind: "bigint-literal", value: "5" },
      { kind: "literal", value: 6 },
      { kind: "literal", value: "n" },
    ],
    text: [{ kind: "bigint" }, { kind: "literal", value: 0.5 }, { kind: "null" }],
    halves: [
      { kind: "bigint" },
      {
        kind: "enum",
        members: [
          { name: "A", value: "a" },
          { name: "B", value: 0.5 },
        ],
      },
    ],
  };
  const members = Object.entries(types).map(([name, parts]): Member => {
    const payload: TypeModel = { kind: "array", items: { kind: "union", members: parts } };
    return { kind: "event", name, wireName: name, location: nextLocation(), payload };
  });
  const refused = (wire: Contract["wire"]): readonly string[] =>
    check({ services: [{ ...service("a", members), wire }], errors: [], types: {} }).map(
      ({ message }) => message.replace(/ cannot.*and nobody/, ": nobody"),
    );
  expect(refused("native")).toEqual([]);
  for (const wire of ["nameko", "nuropb"] as const)
    expect(refused(wire)).toEqual([
      "`either`: nobody could tell `bigint` from `number`.",
      "`literal`: nobody could tell `5n` from `5`.",
      "`member`: nobody could tell `enum` from `bigint`.",
      "`inside`: nobody could tell `{ at }` from `{ at }`.",
    ]);
});

test("a topic of its own is an event's on NuroPb's wire only", () => {
  const found = (wire: Contract["wire"]): readonly string[] => {
    const changed = event("changed");
    const members = changed.kind === "event" ? [{ ...changed, topic: "a.b" }] : [];
    const services = [{ ...service("a", members), wire }];
    return check({ services, errors: [], types: {} }).map(
      ({ name, message, path }) => `${name} ${path}: ${message}`,
    );
  };
  expect(found("nuropb")).toEqual([]);
  for (const wire of ["native", "nameko"] as const) {
    expect(found(wire)).toEqual([
      `tag-does-not-apply S.changed: \`@topic\` does not apply to an event that travels over the wire \`${wire}\`.`,
    ]);
  }
});
