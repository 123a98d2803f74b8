import { type Claims, connect, type Mesh } from "lagomorph";
import { type BrowserMesh, connectBrowser } from "lagomorph/browser";
import { gateway, type GatewayConfig } from "lagomorph/host";
import { afterEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { silent } from "../host/shop.ts";
import { libraryService, LibraryServiceClient } from "../nameko/generated/library/index.ts";
import { authenticate, Library, tokenOfAnn } from "../nameko/support/library.ts";
import {
  typescriptService,
  TypescriptServiceClient,
} from "../nuropb/generated/typescript/index.ts";
import { Scene } from "../nuropb/support/scene.ts";
import { handled, TypescriptImpl } from "../nuropb/support/typescript-service.ts";
import { createInbox } from "../support/inbox.ts";
import { unique } from "../support/unique.ts";
import { post } from "./open-gateway.ts";

/** A token that the service and the gateway take. */
interface Proof {
  readonly token: string;
  readonly authenticate: (token: string) => Promise<Claims>;
}

const ann: Proof = { token: tokenOfAnn, authenticate };
const annWhoWrites: Proof = {
  token: tokenOfAnn,
  authenticate: async (token) => ({ ...(await authenticate(token)), scope: "write" }),
};

const nuropb = { services: { typescript: { privateKeys: [Scene.privateKey] } } };

describe("a gateway before services on other wires", () => {
  const open: { close(): Promise<unknown> }[] = [];
  afterEach(async () => {
    for (const each of open.splice(0).toReversed()) await each.close();
  });

  /** A mesh for services, and a gateway that lets in to one of them. */
  async function start(
    service: Parameters<typeof gateway>[0][number],
    services: GatewayConfig["services"],
    { token, authenticate }: Proof,
  ): Promise<{ readonly mesh: Mesh; readonly browser: BrowserMesh; readonly rpc: string }> {
    const broker = `memory:${unique("wires")}`;
    const mesh = await connect(broker, { log: silent(), nuropb, authenticate });
    open.push(mesh);
    const log = { level: "error", format: "pretty", work: false } as const;
    const connected = { connect: {}, http: { address: ":0" } };
    const config = { broker: [broker], services, log, ...connected };
    const opened = await gateway([service], config, { log: silent(), authenticate });
    open.push(opened);
    const browser = await connectBrowser(opened.websocket ?? "", { WebSocket, token });
    open.push(browser);
    return { mesh, browser, rpc: `${opened.http}/rpc` };
  }

  test("has requests answered, commands handled and events heard on nameko's wire", async () => {
    const permissions = { library: { "*": "anonymous" } } as const;
    const { mesh, browser, rpc } = await start(LibraryServiceClient, permissions, ann);
    expect(await post(`${rpc}/library/addAll`, [1])).toMatchObject({
      status: 503,
      body: { code: "unavailable", reason: "no_service" },
    });
    await mesh.serve(Library);
    const added = await post(`${rpc}/library/addAll`, { first: 1, otherTerms: [2, 3] });
    expect(added).toMatchObject({ status: 200, body: 6 });
    const nobody = await post(`${rpc}/library/findUser`, { userId: "bob" });
    expect(nobody).toMatchObject({
      status: 422,
      body: { code: "declared", data: { userId: "bob" } },
    });
    expect(await post(`${rpc}/library/whoAmI`, [])).toMatchObject({ status: 401 });
    const known = await post(`${rpc}/library/whoAmI`, [], { token: tokenOfAnn });
    expect(known).toMatchObject({ status: 200, body: "ann" });
    const heard = createInbox<boolean>();
    await browser.on(libraryService.indexRebuilt, ({ full }) => heard.put(full));
    expect(await post(`${rpc}/library/rebuildIndex`, [true])).toMatchObject({ status: 202 });
    expect(await heard.next()).toBe(true);
    expect(await browser.client(LibraryServiceClient).doubleBig(2n ** 70n)).toBe(2n ** 71n);
    await browser.client(LibraryServiceClient).rebuildIndex(false);
    expect(await heard.next()).toBe(false);
  });

  test("has requests answered, commands handled and events heard on NuroPb's wire", async () => {
    const permissions = { typescript: { "*": "anonymous", secret: "nobody" } } as const;
    const { mesh, browser, rpc } = await start(TypescriptServiceClient, permissions, annWhoWrites);
    expect(await post(`${rpc}/typescript/add`, [1])).toMatchObject({
      status: 503,
      body: { code: "unavailable", reason: "no_service" },
    });
    await mesh.serve(TypescriptImpl);
    expect(await post(`${rpc}/typescript/add`, { a: 1 })).toMatchObject({ status: 200, body: 3 });
    const nobody = await post(`${rpc}/typescript/getUser`, { userId: "bob" });
    expect(nobody).toMatchObject({
      status: 422,
      body: { code: "declared", data: { userId: "bob" } },
    });
    expect(await post(`${rpc}/typescript/guarded`, [])).toMatchObject({ status: 401 });
    const known = await post(`${rpc}/typescript/guarded`, [], { token: tokenOfAnn });
    expect(known).toMatchObject({ status: 200, body: "ann" });
    for (const member of ["hidden", "internal", "secret"])
      expect(await post(`${rpc}/typescript/${member}`, [])).toMatchObject({ status: 404 });
    const heard = createInbox<string>();
    await browser.on(typescriptService.greeted, ({ who }) => heard.put(who));
    expect(await post(`${rpc}/typescript/greet`, ["Ann"])).toMatchObject({ body: "done" });
    expect(await heard.next()).toBe("Ann");
    expect(await post(`${rpc}/typescript/rebuildIndex`, [true])).toMatchObject({ status: 202 });
    await browser.client(TypescriptServiceClient).rebuildIndex(false);
    await expect
      .poll(() => handled.map(({ handler, greeting }) => `${handler} ${greeting.who}`))
      .toEqual(["rebuildIndex true", "rebuildIndex false"]);
  });
});
