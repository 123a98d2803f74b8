import { connect, type Ending, type Observer, type Work } from "lagomorph";
import { createHttpDoor } from "lagomorph/host";
import { expect, test } from "vitest";
import { authenticate, Shop, silent } from "../host/shop.ts";

test("a request that no route takes is observed, whatever it was refused for", async () => {
  const seen: [work: Work, ending: Ending][] = [];
  const observer: Observer = {
    begin: (work) => ({ end: (ending) => seen.push([work, ending]) }),
  };
  await using mesh = await connect("memory:", { log: silent(), observe: [observer] });
  const http = createHttpDoor({ address: ":0", health: () => mesh.health() });
  await mesh.serve(Shop, { doors: [http], authenticate });
  const ask = async (path: string, init: RequestInit = {}): Promise<number> =>
    (await fetch(`${http.url}${path}`, init)).status;
  expect(await ask("/nothing")).toBe(404);
  expect(await ask("/items/7", { method: "PUT" })).toBe(405);
  expect(await ask(`/items?words=${"x".repeat(9_000)}`)).toBe(414);
  expect(await ask("/items/7", { method: "DELETE", headers: { origin: "null" } })).toBe(403);
  expect(await ask("/health/ready")).toBe(200);
  expect(await ask("/openapi.json")).toBe(200);
  const untaken = seen.map(([{ kind, service, http: request }, { code, status }]) => [
    kind,
    service,
    `${request?.method} ${request?.route}`,
    code,
    status,
  ]);
  expect(untaken).toEqual([
    ["http", "other", "GET none", "unimplemented", 404],
    ["http", "other", "PUT none", "unimplemented", 405],
    ["http", "other", "GET none", "payload_too_large", 414],
    ["http", "other", "DELETE none", "permission_denied", 403],
  ]);
  expect(await ask("/items/404")).toBe(404);
  expect(seen.map(([{ member }]) => member)).toContain("item");
});
