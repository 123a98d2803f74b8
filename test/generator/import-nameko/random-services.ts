import fc from "fast-check";

import type { TypeModel } from "../../../generator/model/type.ts";

/** A method of a random class. */
export interface RandomMethod {
  readonly name: string;
  readonly doc: string;
  readonly parameters: readonly RandomParameter[];
  readonly result: RandomType | undefined;
}

interface RandomParameter {
  readonly name: string;
  readonly type: RandomType | undefined;
  readonly hasDefault: boolean;
}

/** A type as Python writes it, and as the compiler's model has it. */
export interface RandomType {
  readonly python: string;
  readonly model: TypeModel;
}

/** A random class of a service. */
export interface RandomService {
  readonly doc: string;
  readonly methods: readonly RandomMethod[];
  readonly events: readonly string[];
}

const integer: TypeModel = { kind: "number", rules: { integer: true } };

const leaf = fc.constantFrom<RandomType>(
  { python: "int", model: integer },
  { python: "float", model: { kind: "number" } },
  { python: "str", model: { kind: "string" } },
  { python: "bool", model: { kind: "boolean" } },
  { python: "bytes", model: { kind: "bytes", of: "Uint8Array" } },
  { python: "datetime.datetime", model: { kind: "date" } },
  { python: "Decimal", model: { kind: "string" } },
  { python: "UUID", model: { kind: "string", rules: { format: "uuid" } } },
  { python: "Any", model: { kind: "unknown" } },
  { python: "dict", model: { kind: "record", values: { kind: "unknown" } } },
);

const { type } = fc.letrec<{ type: RandomType }>((tie) => ({
  type: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    tie("type").map(({ python, model }) => ({
      python: `List[${python}]`,
      model: { kind: "array" as const, items: model },
    })),
    tie("type").map(({ python, model }) => ({
      python: `'Dict[str, ${python.replaceAll("'", "")}]'`,
      model: { kind: "record" as const, values: model },
    })),
    tie("type").map(({ python, model }) => ({
      python: `Optional[${python}]`,
      model: orNull(model),
    })),
  ),
}));

function orNull(model: TypeModel): TypeModel {
  if (model.kind === "unknown") return model;
  const isOptional = model.kind === "union";
  return isOptional ? model : { kind: "union", members: [model, { kind: "null" }] };
}

const name = fc.oneof(
  fc.stringMatching(/^[a-z]{1,5}(_[a-z0-9]{1,5}){0,3}$/),
  fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,9}$/),
  fc.constantFrom(
    ..."mesh deps then constructor toString new delete default typeof arguments hasOwnProperty getURL größe x__y a_b_c type".split(
      " ",
    ),
    `long_${"x".repeat(70)}`,
  ),
);

/** Python's own words, which nothing can be called. */
const keywords: ReadonlySet<string> = new Set(
  "and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield None True False self".split(
    " ",
  ),
);

const names = name.filter((each) => !keywords.has(each));

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "*/",
        "`",
        "```\n",
        "~~~",
        "@http GET /x",
        "\n@name evil",
        "@sensitive x",
        "@integer",
        "\\",
        '"',
        "'",
        "{@link",
        "\n",
        "lagomorph-disable-next-line LAG1001 -- x",
        "// @ts-ignore\n",
        "${x}",
        "\u202e",
        "\u2028",
        "\r\n",
        "🐇",
        "\ud800",
        "/**",
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(" "));

const parameters = fc
  .uniqueArray(
    fc.record({ name: names, type: fc.option(type, { nil: undefined }), hasDefault: fc.boolean() }),
    { selector: (each) => each.name, maxLength: 4 },
  )
  // Those that may be left out come last.
  .map((all) => all.toSorted((a, b) => Number(a.hasDefault) - Number(b.hasDefault)));

const method = fc.record({
  name: names,
  doc: hostile,
  parameters,
  result: fc.option(type, { nil: undefined }),
});

const event = fc.oneof(
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9_.-]{0,9}$/),
  fc.constantFrom("a b", "x*/", "`x`", "order.#", "", "ünï", '"', "new\nline"),
);

/** Services with whatever names and comments. */
export const services: fc.Arbitrary<RandomService> = fc.record({
  doc: hostile,
  methods: fc.uniqueArray(method, { selector: (each) => each.name, minLength: 1, maxLength: 5 }),
  events: fc.uniqueArray(event, { maxLength: 3 }),
});

/** The file of a service. */
export function writePython(service: RandomService, wireName: string): string {
  const text = (value: string): string => JSON.stringify(value);
  const methods = service.methods.flatMap(({ name: called, doc, parameters: all, result }) => {
    const list = all.map(
      (each) =>
        `, ${each.name}${each.type === undefined ? "" : `: ${each.type.python}`}${each.hasDefault ? " = ..." : ""}`,
    );
    const returns = result === undefined ? "" : ` -> ${result.python}`;
    return [
      "    @rpc",
      `    def ${called}(self${list.join("")})${returns}:`,
      `        ${text(doc)}`,
      "",
    ];
  });
  const dispatches = service.events.map(
    (each) => `        self.dispatch_it(${text(each)}, {${text(each)}: 1})`,
  );
  return [
    "import datetime",
    "from decimal import Decimal",
    "from typing import *",
    "from typing import Any, Dict, List, Optional",
    "from uuid import UUID",
    "from nameko.rpc import rpc",
    "from nameko.events import EventDispatcher",
    "class Random:",
    `    ${text(service.doc)}`,
    `    name = ${text(wireName)}`,
    "    dispatch_it = EventDispatcher()",
    ...methods,
    "    def no_entrypoint(self):",
    "        pass",
    ...dispatches,
    "",
  ].join("\n");
}
