import fc from "fast-check";
import { runInNewContext } from "node:vm";
import ts from "typescript";
import { expect, test } from "vitest";

import { docView } from "../../../generator/emitters/common.ts";
import { leafText } from "../../../generator/emitters/leaf-text.ts";
import {
  camelCase,
  createNames,
  moduleNames,
  serviceNames,
} from "../../../generator/emitters/naming.ts";
import {
  commentText,
  objectKey,
  propertyAccess,
  stringLiteral,
} from "../../../generator/emitters/text.ts";
import { method, number, service } from "../support/models.ts";

const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(
        "*/",
        "/*",
        "`",
        "${x}",
        '"',
        "'",
        "\\",
        "\n",
        "\r",
        "\u2028",
        "\u202e",
        "</script>",
        "__proto__",
      ),
    )
    .map((parts) => parts.join("")),
);

test("a string literal means its text, in one line without hidden characters", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const written = stringLiteral(text);
      expect(runInNewContext(written)).toBe(text);
      expect(written).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
    }),
  );
});

test("a property's key and access mean its name", () => {
  fc.assert(
    fc.property(hostile, (name) => {
      expect(runInNewContext(`Object.keys({ ${objectKey(name)}: 1 })[0]`)).toBe(name);
      expect(
        runInNewContext(`(${propertyAccess("value", name)})`, {
          value: Object.defineProperty({}, name, { value: 7 }),
        }),
      ).toBe(7);
    }),
  );
});

test("text in a comment does not end the comment", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const lines = docView({ text, tags: [] }).lines.join("\n * ");
      const source = `/**\n * ${commentText(text)} ${lines}\n */\nconst one = 1;`;
      const { statements } = ts.createSourceFile("a.ts", source, ts.ScriptTarget.ES2023, true);
      expect(statements).toHaveLength(1);
      expect(source).not.toMatch(/[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});

test("names are free, and keep clear of reserved words", () => {
  const names = createNames(["rpc"]);
  expect(["rpc", "rpc", "delete", "get-user", "1a"].map(names)).toEqual([
    "rpc_",
    "rpc__",
    "delete_",
    "getUser",
    "_1a",
  ]);
  expect(camelCase("math_service")).toBe("mathService");
});

test("members keep their names, and the compiler's own give way", () => {
  const names = moduleNames(
    service(["service", "delete", "get-user", "getUser"].map((name) => method(name, [], number))),
    ["NOT_FOUND"],
  );
  expect(names.members.map(({ exported }) => exported)).toEqual([
    "service",
    "delete",
    "getUser_",
    "getUser",
  ]);
  expect(names.service).toBe("service_");
  expect(names.errors).toEqual([
    { name: "NOT_FOUND", descriptor: "notFoundError", codec: "notFoundData" },
  ]);
});

test("a service is known by its interface's name", () => {
  expect(serviceNames(service([], { interfaceName: "MathService", name: "math_service" }))).toEqual(
    {
      client: "MathServiceClient",
      skeleton: "MathServiceSkeleton",
      emit: "MathServiceEmit",
      publish: "MathServicePublish",
      descriptors: "mathService",
      namespace: "math",
    },
  );
});

test("types that TypeScript tells apart are written so that each version of it takes them", () => {
  expect(leafText({ kind: "undefined", never: true })).toBe("never");
  expect(leafText({ kind: "undefined" })).toBe("undefined");
  // `Uint8Array<ArrayBuffer>` from 5.7 on.
  const text = leafText({ kind: "bytes", of: "Uint8Array", on: "ArrayBuffer" });
  expect(text).toBe('ReturnType<Uint8Array["slice"]>');
});
