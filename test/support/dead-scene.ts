import { type Channel, type ChannelModel, connect as connectAmqp } from "amqplib";
import { connect } from "lagomorph";
import { inject, vi } from "vitest";
import { quiet } from "../conformance/mesh/amqp-place.ts";
import { probe } from "../conformance/mesh/generated/probe/index.ts";
import { probeClass, Sightings } from "../conformance/mesh/services.ts";
import { type Ended, type StartedCommand, startCommand } from "./start-command.ts";
import { createVhost, type Vhost } from "./vhost.ts";

/** The queue of the probe's handler, and where its events are set aside. */
export const queue = "lagomorph.on.probe.onNoted";
export const dead = "lagomorph.dead.on.probe.onNoted";
/** Where the probe's contract is, compiled. */
export const generated = "test/conformance/mesh/generated";

/** A virtual host where the probe's events fail, and `lagomorph dead` is run. */
export class DeadScene {
  readonly #vhost: Vhost;
  readonly connection: ChannelModel;
  readonly channel: Channel;

  private constructor(vhost: Vhost, connection: ChannelModel, channel: Channel) {
    this.#vhost = vhost;
    this.connection = connection;
    this.channel = channel;
  }

  /** Opens one whose queues are there, and empty. */
  static async open(): Promise<DeadScene> {
    const vhost = await createVhost(inject("amqpUrl"), inject("rabbitmqctl"));
    const connection = await connectAmqp(vhost.url, { noDelay: true });
    const scene = new DeadScene(vhost, connection, await connection.createChannel());
    await scene.serve(async () => {});
    return scene;
  }

  get url(): string {
    return this.#vhost.url;
  }

  /** Deletes what is in the two queues. */
  async clear(): Promise<void> {
    for (const name of [queue, dead]) await this.channel.purgeQueue(name);
  }

  async close(): Promise<void> {
    await this.connection.close();
    await this.#vhost.remove();
  }

  /** Serves the probe for as long as something takes. */
  async serve(action: (sightings: Sightings) => Promise<void>): Promise<void> {
    const sightings = new Sightings();
    await using mesh = await connect(this.url, { name: "dead", log: quiet });
    await mesh.serve(probeClass(sightings), { workers: 1 });
    await action(sightings);
  }

  /** Starts `lagomorph dead` in a process of its own. */
  start(args: readonly string[], url: string = this.url): StartedCommand {
    return startCommand(["dead", ...args], { AMQP_URL: url });
  }

  /** Runs it on the probe's contract. */
  run(...args: readonly string[]): Promise<Ended> {
    return this.start([...args, "--out", generated]).ended;
  }

  /** What `show` prints as JSON. */
  async show(...args: readonly string[]): Promise<readonly Record<string, unknown>[]> {
    const { out } = await this.run("show", ...args, "--format", "json");
    // The command's own words.
    return JSON.parse(out) as Record<string, unknown>[];
  }

  /** Lets so many events fail: their ids, in their order. */
  async fail(count: number): Promise<readonly string[]> {
    await this.serve(async () => {
      await using mesh = await connect(this.url, { name: "shop" });
      for (let index = 0; index < count; index++)
        await mesh.emit(probe.noted, { text: "fail", tags: [String(index)] });
      await vi.waitUntil(async () => (await this.sizeOf(dead)) === count, { timeout: 10_000 });
    });
    const letters = await this.show(dead, "--limit", String(count));
    return letters.map(({ id }) => String(id));
  }

  async sizeOf(name: string): Promise<number> {
    return (await this.channel.checkQueue(name)).messageCount;
  }

  /** Takes a message from a queue; its id. */
  async take(name: string): Promise<unknown> {
    const message = await this.channel.get(name, { noAck: true });
    return message && message.properties.messageId;
  }
}
