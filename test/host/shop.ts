import { type Claims, connect, type Log, type Mesh } from "lagomorph";
import { createHttpDoor, type HttpDoor, type HttpDoorOptions } from "lagomorph/host";
import { request } from "node:http";
import { eventually } from "../support/eventually.ts";
import type { Item } from "./contracts/shop.ts";
import { NoSuchItem } from "./generated/errors.ts";
import { ShopSkeleton } from "./generated/shop/index.ts";

/** Why the handler of `wait` was aborted. */
export const aborted = eventually<string>();
/** The handler of `wait` runs. */
export const waiting = eventually();
/** The handler of `prices` has ended, with why it was aborted. */
export let pricesLeft = eventually<string>();
/** Forgets that {@link pricesLeft} was. */
export function watchPrices(): void {
  pricesLeft = eventually<string>();
}
/** How many items `flood` has made, and that it has ended. */
export const flooded = { items: 0, left: eventually() };
/** The command was run, with its argument. */
export const reindexed = eventually<boolean>();

/** Who has shut it. */
export const shut = eventually<string>();

/** A shop that does as its contract says. */
export class Shop extends ShopSkeleton {
  item(id: number): Item {
    if (id === 404) throw new NoSuchItem({ id });
    if (id === 500) throw new Error("the password is hunter2");
    return { id, name: "lamp", price: 3 };
  }
  latest() {
    return { id: 7, name: "latest", price: 1 };
  }
  search(words: string[], most?: number, sold?: boolean, since?: Date) {
    return {
      words,
      ...(most === undefined ? {} : { most }),
      ...(sold === undefined ? {} : { sold }),
      ...(since === undefined ? {} : { since }),
    };
  }
  add(name: string, price: number) {
    this.mesh.http?.responseHeaders.set("location", "/items/1");
    this.mesh.http?.responseHeaders.set("x-asked-by", this.mesh.http.address);
    return { id: 1, name, price };
  }
  reprice() {}
  remove() {}
  reindex(full: boolean) {
    reindexed.resolve(full);
  }
  async wait() {
    const { signal } = this.mesh.context;
    waiting.resolve();
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
    aborted.resolve((signal.reason as Error).message);
    return "";
  }
  async late() {
    const { signal } = this.mesh.context;
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
    return "too late";
  }
  echo(text: string) {
    return `${text} ${this.mesh.context.caller} ${this.mesh.http?.headers.get("x-asked")}`;
  }
  async *prices(id: number, most: number) {
    if (id === 404) throw new NoSuchItem({ id });
    const { signal } = this.mesh.context;
    try {
      for (let price = 0; price < most; price++) {
        yield { price, since: new Date(0) };
        await new Promise((resolve) => setImmediate(resolve));
      }
      if (id === 405) throw new NoSuchItem({ id });
      if (id === 500) throw new Error("the password is hunter2");
      // An item whose price does not change any more.
      if (id === 8) await new Promise((resolve) => signal.addEventListener("abort", resolve));
      return most;
    } finally {
      pricesLeft.resolve(String((signal.reason as Error | undefined)?.message));
    }
  }
  async *flood(size: number) {
    const text = textOf(size);
    try {
      for (;;) {
        flooded.items++;
        yield text;
      }
    } finally {
      flooded.left.resolve();
    }
  }
  secret() {
    return "hidden";
  }
  me() {
    return String(this.mesh.context.claims?.["sub"]);
  }
  refund(id: number) {
    return `${id} for ${String(this.mesh.context.claims?.["sub"])}`;
  }
  shut() {
    shut.resolve(String(this.mesh.context.claims?.["sub"]));
  }
}

/** A log that says nothing. */
export function silent(): Log {
  const nothing = (): void => {};
  return { debug: nothing, info: nothing, warn: nothing, error: nothing };
}

/** Whose tokens the shop takes. */
export function authenticate(token: string): Claims {
  if (token === "clerk") return { sub: "clerk", scope: "shop:refund" };
  if (token === "owner") return { sub: "owner", scope: "shop:refund shop:shut" };
  throw new Error("nobody");
}

/** The shop, in memory, behind a door for HTTP. */
export async function openShop(
  options: HttpDoorOptions = {},
): Promise<{ readonly mesh: Mesh; readonly door: HttpDoor }> {
  const mesh = await connect("memory:", { log: silent() });
  const door = createHttpDoor({
    address: ":0",
    origins: ["https://shop.example"],
    maxBody: 1_000,
    health: () => mesh.health(),
    ...options,
  });
  await mesh.serve(Shop, { doors: [door], authenticate, drainTimeout: 200 });
  return { mesh, door };
}

/** What {@link ask} sends besides. */
export interface Asking extends Omit<RequestInit, "headers"> {
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
}

/** What it gets. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Asks: `GET /items/7`. */
export async function ask({ url }: HttpDoor, route: string, init: Asking = {}): Promise<Answer> {
  const [method = "GET", path = "/"] = route.split(" ");
  const { json, headers = {}, ...others } = init;
  const withJson =
    json === undefined
      ? { headers }
      : { headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(json) };
  const answer = await fetch(`${url}${path}`, { method, ...others, ...withJson });
  const text = await answer.text();
  const isJson = /json/.test(answer.headers.get("content-type") ?? "");
  return {
    status: answer.status,
    headers: answer.headers,
    body: isJson && text !== "" ? (JSON.parse(text) as unknown) : text,
  };
}

/** Asks with headers that `fetch` does not let through; the status. */
export function rawStatus(
  { url }: HttpDoor,
  path: string,
  headers: Record<string, string>,
  method = "GET",
): Promise<number> {
  return new Promise((resolve, reject) => {
    request(`${url}${path}`, { method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .once("error", reject)
      .end();
  });
}

const texts = new Map<number, string>();

/** One for all floods of a size: what they hold is not to be what doors hold. */
function textOf(size: number): string {
  const known = texts.get(size);
  if (known !== undefined) return known;
  const text = "x".repeat(size);
  texts.set(size, text);
  return text;
}
