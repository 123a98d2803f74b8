import type { Mesh } from "lagomorph";
import type { HttpDoor } from "lagomorph/host";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Hosted } from "../../runtime/door.ts";
import { documentOf } from "../../runtime/entrypoints/http/openapi.ts";
import * as shop from "./generated/shop/service.js";
import { ask, openShop } from "./shop.ts";

let mesh: Mesh;
let door: HttpDoor;

beforeAll(async () => {
  ({ mesh, door } = await openShop());
});

afterAll(() => mesh.close());

describe("the OpenAPI document", () => {
  test("says of parameters in the query what the server takes: lists may be left out, and no text is null", async () => {
    const { body } = await ask(door, "GET /openapi.json");
    const search = (body as { paths: Record<string, Record<string, { parameters: unknown }>> })
      .paths["/items"]?.["get"];
    const asked = { in: "query", required: false };
    expect(search?.parameters).toEqual([
      {
        ...asked,
        name: "words",
        schema: { title: "words", type: "array", items: { type: "string" }, default: [] },
      },
      { ...asked, name: "most", schema: { title: "most", type: "number" } },
      { ...asked, name: "sold", schema: { title: "sold", type: "boolean" } },
      { ...asked, name: "since", schema: { title: "since", type: "string", format: "date-time" } },
    ]);
  });

  test("says that a body has nothing besides arguments", async () => {
    const { body } = await ask(door, "GET /openapi.json");
    const content = { "application/json": { schema: { additionalProperties: false } } };
    expect(body).toMatchObject({ paths: { "/items": { post: { requestBody: { content } } } } });
  });

  test("marks what is sensitive, however deep types hold it", async () => {
    const text = { type: "string" };
    const $defs = {
      "add.args": {
        prefixItems: [text, { anyOf: [text, { type: "null" }] }, { $ref: "#/$defs/User" }],
        items: { type: "object", properties: { pin: { type: "number" } } },
      },
      User: { properties: { name: text, keys: { type: "array", items: text } } },
    };
    const member = {
      ...shop.add,
      http: { method: "POST", path: "/users" },
      parameters: ["name", "password", "user", "others"],
      rest: true,
      sensitive: ["password", "user.keys[]", "others[].pin"],
    } as const;
    const descriptor = { ...shop.service, schema: async () => ({ $defs }) };
    // A document is made of nothing else.
    const service = { descriptor } as unknown as Hosted;
    const document = await documentOf("shop", [{ service, member, isClosed: () => false }]);
    const secret = { ...text, format: "password" };
    const properties = {
      name: text,
      password: { anyOf: [secret, { type: "null" }], "x-sensitive": true },
      user: { $ref: "#/components/schemas/shop.User" },
      others: { items: { properties: { pin: { type: "number", "x-sensitive": true } } } },
    };
    expect(document.paths["/users"]?.["post"]?.requestBody).toMatchObject({
      content: { "application/json": { schema: { properties } } },
    });
    expect(document.components.schemas["shop.User"]).toEqual({
      properties: {
        name: text,
        keys: { type: "array", items: { ...secret, "x-sensitive": true } },
      },
    });
  });
});
