import { expect, test } from "vitest";

import { readContracts, withWords } from "../../support/read-contracts.ts";

test("a service is read whole", () => {
  const { model, diagnostics } = readContracts(
    withWords(`
/** Users of the shop. */
export interface Users extends Service<"users", { version: "2.1.0"; naming: "snake_case" }> {
  /**
   * Finds a user.
   * @param id the user's number
   * @timeout 1.5s
   * @idempotent
   */
  find(id: string, deep?: boolean): Throws<User | null, NotFound>;

  /** @name user_created */
  created: Event<User>;
}

export interface User {
  name: string;
}

/** There is no such user. */
export interface NotFound extends ServiceError<"NOT_FOUND"> {
  id: string;
}
`),
  );
  expect(diagnostics).toEqual([]);
  expect(model).toMatchInlineSnapshot(`
    {
      "errors": [
        {
          "data": {
            "id": "contracts/test.ts#NotFound",
            "kind": "ref",
          },
          "doc": {
            "tags": [],
            "text": "There is no such user.",
          },
          "file": "contracts/test.ts",
          "interfaceName": "NotFound",
          "location": {
            "column": 18,
            "file": "contracts/test.ts",
            "length": 8,
            "line": 21,
          },
          "name": "NOT_FOUND",
        },
      ],
      "services": [
        {
          "doc": {
            "tags": [],
            "text": "Users of the shop.",
          },
          "file": "contracts/test.ts",
          "interfaceName": "Users",
          "location": {
            "column": 18,
            "file": "contracts/test.ts",
            "length": 5,
            "line": 3,
          },
          "members": [
            {
              "doc": {
                "tags": [
                  {
                    "name": "param",
                    "text": "id the user's number",
                  },
                  {
                    "name": "timeout",
                    "text": "1.5s",
                  },
                  {
                    "name": "idempotent",
                    "text": "",
                  },
                ],
                "text": "Finds a user.",
              },
              "errors": [
                "NOT_FOUND",
              ],
              "idempotent": true,
              "kind": "method",
              "location": {
                "column": 3,
                "file": "contracts/test.ts",
                "length": 4,
                "line": 10,
              },
              "name": "find",
              "parameters": [
                {
                  "name": "id",
                  "type": {
                    "kind": "string",
                  },
                },
                {
                  "name": "deep",
                  "optional": true,
                  "type": {
                    "kind": "boolean",
                  },
                },
              ],
              "result": {
                "kind": "union",
                "members": [
                  {
                    "id": "contracts/test.ts#User",
                    "kind": "ref",
                  },
                  {
                    "kind": "null",
                  },
                ],
              },
              "timeout": 1500,
              "wireName": "find",
            },
            {
              "doc": {
                "tags": [
                  {
                    "name": "name",
                    "text": "user_created",
                  },
                ],
                "text": "",
              },
              "kind": "event",
              "location": {
                "column": 3,
                "file": "contracts/test.ts",
                "length": 7,
                "line": 13,
              },
              "name": "created",
              "payload": {
                "id": "contracts/test.ts#User",
                "kind": "ref",
              },
              "wireName": "user_created",
            },
          ],
          "name": "users",
          "naming": "snake_case",
          "version": "2.1.0",
          "wire": "native",
        },
      ],
      "types": {
        "contracts/test.ts#NotFound": {
          "doc": {
            "tags": [],
            "text": "There is no such user.",
          },
          "exported": "contracts/test.ts",
          "name": "NotFound",
          "type": {
            "kind": "object",
            "properties": [
              {
                "name": "id",
                "type": {
                  "kind": "string",
                },
              },
            ],
          },
        },
        "contracts/test.ts#User": {
          "exported": "contracts/test.ts",
          "name": "User",
          "type": {
            "kind": "object",
            "properties": [
              {
                "name": "name",
                "type": {
                  "kind": "string",
                },
              },
            ],
          },
        },
      },
    }
  `);
});
