import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { generate } from "../../generator/index.ts";
import { repository } from "../support/read-contracts.ts";
import { compile, isWhole, patience, strictest, type Version, versions } from "./compilers.ts";

const contract = `
import type { Command, Event, Every, Service, ServiceError, Throws } from "lagomorph/contract";

export interface Shop extends Service<"shop"> {
  buy(article: string, pieces?: number, ...notes: string[]): Throws<Order, NoMoney | Odd>;
  watch(id: string): AsyncGenerator<{ at: Date }, Color, void>;
  remove(id: string): Command;
  sweep: Every<"5m">;
  bought: Event<Order>;
  grown: Event<Tree>;
}
export enum Color { Red = "red", "dark blue" = "blue" }
export interface Order { id: string; color: Color; blue: (typeof Color)["dark blue"] }
interface Tree { kids: Tree[]; mark: "*/" | "/*" }
export interface NoMoney extends ServiceError<"NO_MONEY"> { cents: bigint }
interface Odd extends ServiceError<"ODD"> { tree: Tree; order: Order; why: "*/"; one: string; two: string }
`;

/** What a package that has only declarations and JavaScript of the first one may do with it. */
const use = `
import { connect } from "lagomorph";
import { shop, ShopClient, ShopSkeleton } from "./dist/generated/shop/index.js";
import { NoMoney, Odd } from "./dist/generated/errors.js";
import { createSampler } from "lagomorph/testing";

type Same<A, B> = (<X>() => X extends A ? 1 : 2) extends (<X>() => X extends B ? 1 : 2) ? true : false;

const mesh = await connect("memory:");
await mesh.on(shop.bought, (order) => {
  const isText: Same<typeof order.id, string> = true;
  return isText;
});
await mesh.emit(shop.grown, { kids: [{ kids: [], mark: "*/" }], mark: "/*" });
// @ts-expect-error: there are two marks
await mesh.emit(shop.grown, { kids: [], mark: "*" });
await mesh.client(ShopClient).buy("apple").catch((error: unknown) => {
  if (!(error instanceof NoMoney)) throw error;
  const isCents: Same<typeof error.data.cents, bigint> = true;
  const isName: Same<typeof error.name, "NO_MONEY"> = true;
  return isCents && isName;
});
export const cause = new NoMoney({ cents: 1n }, "none left", { cause: 1 });
// @ts-expect-error: cents are a bigint
export const wrong = new NoMoney({ cents: 1 });
export function mark(odd: Odd): "*/" {
  return odd.data.why;
}
const sampler = await createSampler([shop.service]);
const args = sampler.args(shop.buy);
export const first: Same<(typeof args)[0], string> = true;
export const command: Same<ReturnType<typeof sampler.args<[id: string]>>, [id: string]> = true;
export const skeleton = ShopSkeleton;
void shop.remove;
`;

let root: string;

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), "lagomorph-declarations-"));
  mkdirSync(path.join(root, "node_modules"));
  symlinkSync(repository, path.join(root, "node_modules/lagomorph"));
  symlinkSync(path.join(repository, "node_modules/@types"), path.join(root, "node_modules/@types"));
  mkdirSync(path.join(root, "contracts"));
  writeFileSync(path.join(root, "contracts/shop.ts"), contract);
  writeFileSync(path.join(root, "package.json"), JSON.stringify({ type: "module" }));
  writeFileSync(path.join(root, "use.ts"), use);
  const { failed, diagnostics } = generate({ root, importExtension: ".js" });
  if (failed) throw new Error(JSON.stringify(diagnostics));
}, 120_000);

afterAll(() => rmSync(root, { recursive: true }));

/** As the README has it for a project, with declarations for others. */
function building(version: Version): Readonly<Record<string, unknown>> {
  const { isolatedDeclarations: _, erasableSyntaxOnly: __, ...options } = strictest(version);
  return {
    ...options,
    module: "NodeNext",
    noEmit: false,
    allowJs: true,
    outDir: "dist",
    rootDir: ".",
  };
}

test.each(isWhole ? versions : versions.slice(-1))(
  "what TypeScript %s builds of generated code with declarations has the types of the contracts, for packages that import it",
  async (version) => {
    rmSync(path.join(root, "dist"), { recursive: true, force: true });
    const options = building(version);
    const built = await compile({ version, root, options, include: ["contracts", "generated"] });
    expect(built.found).toEqual([]);
    const using = { ...options, noEmit: true, allowJs: false };
    const { found, files } = await compile({ version, root, options: using, include: ["use.ts"] });
    expect(found).toEqual([]);
    expect(files).toContain(path.join(root, "dist/generated/shop/service.d.ts"));
    const declared = readFileSync(path.join(root, "dist/generated/error-classes.d.ts"), "utf8");
    expect(declared).not.toContain("any");
  },
  2 * patience,
);
