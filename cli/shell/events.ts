import { existsSync } from "node:fs";
import path from "node:path";
import type { Mesh, WireName } from "../../runtime/index.ts";
import { generatedFolder } from "../contracts.ts";
import type { Mask } from "../mask.ts";
import type { MeshFlags } from "../mesh/flags.ts";
import { findEvent, uncheckedEvent } from "../mesh/generated.ts";
import type { Contracts } from "../mesh/meant.ts";
import { type Target, toTarget } from "../mesh/target.ts";
import { unknownEvent } from "../mesh/unknown-event.ts";
import { anything } from "./dynamic-client.ts";

/** What {@link Events} are made of. */
export interface EventsOptions {
  readonly mesh: Mesh;
  readonly out: string | undefined;
  /** Default: that of each contract. */
  readonly wire: WireName | undefined;
  /** Those of the project; a name that they do not have is told of. */
  readonly contracts: Contracts;
  /** Hides what contracts call sensitive. */
  readonly mask: Mask | undefined;
  /** Shows a line that comes while somebody types. */
  readonly show: (line: string) => void;
}

/** Something that is listened to until it is stopped. */
export interface Listening {
  stop(): Promise<void>;
}

/** Sends and hears events. */
export class Events {
  readonly #options: EventsOptions;

  constructor(options: EventsOptions) {
    this.#options = options;
  }

  /** Emits an event, checked against its contract where there is generated code of it. */
  async emit(target: string, payload: unknown): Promise<void> {
    const wanted = toTarget(target);
    const { mesh } = this.#options;
    const json = anything.encode(payload);
    if (!(await this.#isGenerated(wanted)))
      return mesh.emit(await uncheckedEvent(wanted, this.#flags), json);
    const event = await findEvent(wanted, this.#flags);
    await mesh.emit(event, event.payload.decode(json));
  }

  /** Shows events as they come. */
  async listen(target: string): Promise<Listening> {
    const { service, member } = toTarget(target);
    const { mesh, mask, show, contracts } = this.#options;
    const warning = unknownEvent({ service, member }, contracts);
    if (warning !== undefined) show(warning);
    const event = await uncheckedEvent({ service, member }, this.#flags);
    const subscription = await mesh.on(event, (payload) => {
      const shown = mask === undefined ? payload : mask.payload(service, event.name, payload);
      show(`${target} ${JSON.stringify(shown) ?? ""}`.trimEnd());
    });
    return { stop: () => subscription.stop() };
  }

  get #flags(): Pick<MeshFlags, "out" | "wire"> {
    const { out, wire } = this.#options;
    return {
      ...(out === undefined ? {} : { out }),
      ...(wire === undefined ? {} : { wire }),
    };
  }

  async #isGenerated({ service }: Target): Promise<boolean> {
    const folder = await generatedFolder(this.#options.out);
    return existsSync(path.join(folder, service, "service.js"));
  }
}
