/** `npm run test:browser`: a page in a real browser calls, streams and subscribes by the generated client. `--help` says more. */
import { equal, deepEqual, match } from "node:assert/strict";
import { openScene } from "../gateway/open-gateway.ts";
import { openBoard } from "../websocket/board.ts";
import { findBrowser, installBrowser, openPage } from "./browser.ts";
import { bundle } from "./bundle.ts";
import { expectedOfPage } from "./expected.ts";
import { PageServer } from "./page-server.ts";

const help = `npm run test:browser [-- --install]

Opens a page in headless Chromium, which connects to a door of WebSockets by lagomorph/browser, then one that connects to a gateway, to
which it posts a call as well; then pages of an origin that is not allowed, which must be refused by both. Exits with 1 when something is not as it should be, with 2 when there is no browser.

  --install   installs Debian's chromium by apt-get when there is none (as root)
  CHROMIUM    names the browser; else chromium, chromium-browser, google-chrome and chrome are looked for`;

/** What a page does once it is loaded: it says how it went, then goes to the next page. */
const script = `
  import { visit } from "./page.ts";
  const { url, post, next } = JSON.parse(document.body.dataset.task);
  const headers = { "content-type": "application/json" };
  const add = () => fetch(post, { method: "POST", headers, body: "[1,2]" });
  const posted = post === null ? {} : await add().then(
    async (answer) => ({ posted: await answer.json() }),
    () => ({ posted: "refused" }),
  );
  const visited = await visit(url).catch((error) => ({ error: String(error) }));
  const seen = { ...visited, ...posted };
  await fetch("/seen", { method: "POST", body: JSON.stringify(seen) });
  if (next !== null) location.href = next;`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  if (args.includes("--help")) {
    console.log(help);
    return 0;
  }
  const browser = findBrowser() ?? (args.includes("--install") ? installBrowser() : undefined);
  if (browser === undefined) {
    console.error("There is no Chromium: add -- --install, or name a browser by CHROMIUM.");
    return 2;
  }
  console.log(`in ${browser}`);
  return visitAll(browser);
}

async function visitAll(browser: string): Promise<number> {
  const { text } = await bundle(script);
  await using good = await PageServer.open(text);
  await using outside = await PageServer.open(text);
  await using evil = await PageServer.open(text);
  await using evilOutside = await PageServer.open(text);
  const { mesh, door } = await openBoard({ origins: [good.url], allowWithoutOrigin: false });
  await using scene = await openScene({
    services: { board: "anonymous" },
    http: { address: ":0", origins: [outside.url] },
  });
  const behind = { url: scene.websocket, post: `${scene.http}/rpc/board/add` };
  good.task = { url: door.url, post: null, next: outside.url };
  outside.task = { ...behind, next: evil.url };
  evil.task = { url: door.url, post: null, next: evilOutside.url };
  evilOutside.task = { ...behind, next: null };
  const page = openPage(browser, good.url);
  try {
    deepEqual(await Promise.race([good.seen, page.failed]), expectedOfPage);
    console.log("ok  a page calls, streams and subscribes, with real types and typed errors");
    deepEqual(await Promise.race([outside.seen, page.failed]), { ...expectedOfPage, posted: 3 });
    console.log("ok  so does one before a gateway, which posts a call from another origin, too");
    const refused: unknown = await Promise.race([evil.seen, page.failed]);
    match(JSON.stringify(refused), /\[unavailable\]/);
    equal(door.sockets, 0);
    console.log("ok  a page of another origin is refused");
    const outsider = JSON.stringify(await Promise.race([evilOutside.seen, page.failed]));
    match(outsider, /\[unavailable\].*"posted":"refused"/);
    console.log("ok  so it is by a gateway, over sockets and by POST");
    return 0;
  } catch (error) {
    console.error(String(error));
    return 1;
  } finally {
    await page.close();
    await mesh.close();
  }
}
