/** `npm run test:browser`: a page in a real browser calls, streams and subscribes by the generated client. `--help` says more. */
import { equal, deepEqual, match } from "node:assert/strict";
import { openBoard } from "../websocket/board.ts";
import { findBrowser, installBrowser, openPage } from "./browser.ts";
import { bundle } from "./bundle.ts";
import { expectedOfPage } from "./expected.ts";
import { PageServer } from "./page-server.ts";

const help = `npm run test:browser [-- --install]

Opens a page in headless Chromium, which connects to a door of WebSockets by lagomorph/browser; then a page of an origin that is
not allowed, which must be refused. Exits with 1 when something is not as it should be, with 2 when there is no browser.

  --install   installs Debian's chromium by apt-get when there is none (as root)
  CHROMIUM    names the browser; else chromium, chromium-browser, google-chrome and chrome are looked for`;

/** What a page does once it is loaded: it says how it went, then goes to the next page. */
const script = `
  import { visit } from "./page.ts";
  const { url, next } = JSON.parse(document.body.dataset.task);
  const seen = await visit(url).catch((error) => ({ error: String(error) }));
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
  await using evil = await PageServer.open(text);
  const { mesh, door } = await openBoard({ origins: [good.url], allowWithoutOrigin: false });
  good.task = { url: door.url, next: evil.url };
  evil.task = { url: door.url, next: null };
  const page = openPage(browser, good.url);
  try {
    deepEqual(await Promise.race([good.seen, page.failed]), expectedOfPage);
    console.log("ok  a page calls, streams and subscribes, with real types and typed errors");
    const refused: unknown = await Promise.race([evil.seen, page.failed]);
    match(JSON.stringify(refused), /\[unavailable\]/);
    equal(door.sockets, 0);
    console.log("ok  a page of another origin is refused");
    return 0;
  } catch (error) {
    console.error(String(error));
    return 1;
  } finally {
    await page.close();
    await mesh.close();
  }
}
