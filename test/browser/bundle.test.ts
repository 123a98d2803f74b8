import { describe, expect, test } from "vitest";
import { createContext, runInContext } from "node:vm";
import { WebSocket } from "ws";
import { openBoard } from "../websocket/board.ts";
import { bundle } from "./bundle.ts";
import type { Seen, visit } from "./page.ts";
import { expectedOfPage } from "./expected.ts";

describe("a generated client in a bundle for browsers", () => {
  test("has nothing of Node in it, nor of the server", async () => {
    const { text, modules } = await bundle(`export { visit } from "./page.ts";`);
    expect(modules.filter((path) => path.includes("runtime/browser/"))).not.toEqual([]);
    expect(modules.filter((path) => /^node:|node_modules|async_hooks/.test(path))).toEqual([]);
    expect(modules.filter((path) => /runtime\/(brokers|wires|entrypoints)\//.test(path))).toEqual(
      [],
    );
    expect(text).not.toMatch(/from\s*"node:|require\(/);
  });

  test("is refused when something of Node is in it", async () => {
    await expect(bundle(`export { connect } from "lagomorph";`)).rejects.toThrow(/node:/);
  });

  test("works where there is nothing of Node: no Buffer, no process", async () => {
    const { mesh, door } = await openBoard();
    const { text } = await bundle(
      `import { visit } from "./page.ts"; globalThis.visit = visit;`,
      "iife",
    );
    const names = { WebSocket, performance, TextEncoder, URL, AbortController, atob, btoa };
    const timers = { setTimeout, clearTimeout, setInterval, clearInterval };
    const context = createContext({ ...names, ...timers });
    runInContext(text, context);
    // The script has just put it there.
    const { visit: visitThere } = context as unknown as { readonly visit: typeof visit };
    const seen: Seen = await visitThere(door.url ?? "");
    // Its lists are of another realm, which JSON forgets.
    expect(JSON.parse(JSON.stringify(seen))).toEqual(expectedOfPage);
    await mesh.close();
  });
});
