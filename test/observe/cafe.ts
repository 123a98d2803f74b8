import { connect, type ConnectOptions, type Log, type Mesh } from "lagomorph";
import { createHttpDoor, fetcher, type HttpDoor, logger } from "lagomorph/host";
import { randomUUID } from "node:crypto";
import { Sightings } from "../conformance/mesh/services.ts";
import type { Card, Ordered } from "./contracts/cafe.ts";
import { CafeSkeleton } from "./generated/cafe/index.ts";
import { NoSuchDish } from "./generated/errors.ts";
import { KitchenClient, KitchenSkeleton } from "./generated/kitchen/index.ts";

/** What handlers see of their calls: by the member's name, in order. */
export type Traces = Map<string, (string | undefined)[]>;

/** A café and its kitchen: calls, events, commands, streams, timers and HTTP, one of which causes the next. */
export interface OpenCafe {
  readonly mesh: Mesh;
  readonly door: HttpDoor;
  /** `trace state` of each piece of work, by member. */
  readonly traces: Traces;
  /** The member's name whenever a handler runs. */
  readonly sightings: Sightings;
}

/** A log that says nothing. */
export function silent(): Log {
  const nothing = (): void => {};
  return { debug: nothing, info: nothing, warn: nothing, error: nothing };
}

/** Serves both, over a broker of their own in this process unless `url` says otherwise. */
export async function openCafe(
  options: ConnectOptions = {},
  url = `memory:${randomUUID()}`,
): Promise<OpenCafe> {
  const mesh = await connect(url, { name: "guest", log: silent(), ...options });
  const door = createHttpDoor({ address: ":0" });
  const traces: Traces = new Map();
  const sightings = new Sightings();
  const see = (member: string, { trace, traceState }: Context): void => {
    traces.set(member, [...(traces.get(member) ?? []), trace && `${trace} ${traceState}`]);
    sightings.add(member);
  };
  await mesh.serve(kitchenClass(see, door));
  await mesh.serve(cafeClass(see), { doors: [door] });
  return { mesh, door, traces, sightings };
}

type Context = { readonly trace: string | undefined; readonly traceState: string | undefined };
type See = (member: string, context: Context) => void;

function cafeClass(see: See) {
  return class CafeImpl extends CafeSkeleton.using({ kitchen: KitchenClient }) {
    async order(dish: string, card: Card) {
      see("order", this.mesh.context);
      if (dish === "stones") throw new NoSuchDish({ dish });
      if (dish === "poison") throw new Error(`the password of ${card.number} is hunter2`);
      await this.deps.kitchen.cook(dish);
      await this.mesh.emit.ordered({ dish, card });
      return 7;
    }
    price(dish: string) {
      see("price", this.mesh.context);
      return dish.length;
    }
    async *follow(dish: string) {
      see("follow", this.mesh.context);
      yield await this.deps.kitchen.cook(dish);
      const { signal } = this.mesh.context;
      if (dish === "roast") await new Promise((resolve) => (signal.onabort = resolve));
      yield `${dish} is served`;
    }
    clean() {
      see("clean", this.mesh.context);
      throw new Error("too dirty, says hunter2");
    }
  };
}

function kitchenClass(see: See, door: HttpDoor) {
  return class KitchenImpl extends KitchenSkeleton.using({ fetch: fetcher(), log: logger() }) {
    cook(dish: string) {
      see("cook", this.mesh.context);
      return `${dish} is cooked`;
    }
    async prepare({ dish }: Ordered) {
      see("prepare", this.mesh.context);
      this.deps.log.info({ dish }, "is prepared");
      if (dish === "pie") await this.deps.fetch(`${door.url}/prices/pie`);
      if (dish === "soup" && this.mesh.context.attempt < 3) throw new Error("not yet, hunter2");
    }
    airs() {
      see("airs", this.mesh.context);
    }
  };
}
