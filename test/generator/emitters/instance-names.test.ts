import { expect, test } from "vitest";

import { emit } from "../../../generator/emitters/index.ts";
import { instanceName } from "../../../generator/model/type-id.ts";
import { render } from "../../../generator/render/render.ts";
import { readContracts, withService } from "../../support/read-contracts.ts";

test("instances of a generic that a file declares are called by what they are given", () => {
  const types = `
    type Maybe<T> = T | null;
    interface User { friend?: Maybe<User>; post?: Maybe<Post> }
    interface Post { author?: Maybe<User>; next?: Maybe<Post> }
    interface Page<T> { items: T[]; next?: Page<T> }
  `;
  const body = "a(): Maybe<User>; b(): Maybe<Post>; c(): Page<User>;";
  const { model } = readContracts(`${withService(body)}\n${types}`);
  const files = render(emit(model, { out: "generated", importExtension: ".ts" }));
  const client = files.get("s/client.ts") ?? "";
  const declared = [...client.matchAll(/^type (\w+) =/gm)].map(([, name]) => name);
  expect(declared).toEqual(["MaybePost", "MaybeUser", "Page", "Post", "User"]);
  expect(client).toContain("a(options?: rpc.CallOptions): Promise<MaybeUser>");
  // There they are named as they come.
  const { $defs } = JSON.parse(files.get("s/schema.json") ?? "") as { readonly $defs: object };
  expect(Object.keys($defs).filter((name) => !name.includes("."))).toEqual([
    "Maybe",
    "User",
    "MaybePost",
    "Post",
    "Page",
  ]);
});

test("what an instance is given has the names of types, words and numbers", () => {
  const names = [
    "types.ts#User",
    "a b/types.ts#Maybe<types.ts#User>",
    "pkg/index.d.ts#Maybe<Array<pkg/index.d.ts#Maybe<types.ts#Post>>>",
    'types.ts#Pick<types.ts#User,"id"|"name">',
    "types.ts#Page<{id:string}>@3fa2c15b",
    "types.ts#Marked<number,2>~3",
    `types.ts#Page<{${"id:string;".repeat(9)}}>@3fa2c15b`,
  ].map((id) => instanceName(id, "X"));
  expect(names).toEqual([
    "X",
    "XUser",
    "XArrayMaybePost",
    "XUserIdName",
    "XIdString",
    "XNumber23",
    "X",
  ]);
});
