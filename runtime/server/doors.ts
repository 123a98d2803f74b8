import type { Aborted } from "../context.ts";
import type { MemberDescriptor, ServiceDescriptor } from "../descriptor.ts";
import type { Admission, Door, Hosted, OpenDoor } from "../door.ts";
import { identify } from "./authorize.ts";
import { DoorCalls, type DoorCallsOptions } from "./door-calls.ts";
import { DoorStreams } from "./door-streams.ts";
import { notAuthorized } from "./refusals.ts";
import type { Served } from "./running-service.ts";

/** What {@link openDoors} takes besides the doors. */
export interface DoorParts extends Omit<DoorCallsOptions, "invoke"> {
  readonly descriptor: ServiceDescriptor;
  /** The service is elsewhere, and called over the mesh. Default: it is here. */
  readonly isElsewhere?: boolean;
  /** Hears of an event of the service. */
  listen: Hosted["listen"];
  /** The instance's own method behind a member. Throws when there is none. */
  invokerOf(member: MemberDescriptor): (args: unknown[]) => unknown;
}

/** What has code of the instance behind it. */
type Invoked = Pick<MemberDescriptor, "member">;

/** Opens those of the doors by which the service has members. */
export function openDoors(doors: readonly Door[], parts: DoorParts): Served[] {
  const { descriptor } = parts;
  return doors
    .filter(({ tag }) => descriptor.members.some((member) => tag in member))
    .map((door) => openDoor(door, parts));
}

function openDoor(door: Door, parts: DoorParts): Served {
  const { descriptor, log, timeout, observers } = parts;
  const invokers = new Map(
    descriptor.members
      .filter(({ kind }) => kind === "method" || kind === "stream")
      .filter((member) => door.tag in member)
      .map((member) => [member.member, parts.invokerOf(member)]),
  );
  const invoke = ({ member }: Invoked, args: unknown[]): unknown => invokers.get(member)?.(args);
  const calls = new DoorCalls({ ...parts, invoke });
  const streams = new DoorStreams({ ...parts, invoke });
  const hosted: Hosted = {
    descriptor,
    log,
    timeout,
    observers,
    admit: (member, asking) => calls.admit(member, asking),
    identify: (asking) => look(asking, parts),
    call: (method, call) => calls.call(method, call),
    stream: (method, call) => streams.stream(method, call),
    listen: (event, onEvent) => parts.listen(event, onEvent),
    send: (command, call) => calls.send(command, call),
  };
  return new ServedDoor(door.open(hosted), [calls, streams]);
}

/** Whose token comes with a connection. */
async function look(
  { token, caller }: Parameters<Hosted["identify"]>[0],
  parts: DoorParts,
): Promise<Admission> {
  const { authenticate, descriptor } = parts;
  if (authenticate === undefined) return { claims: undefined };
  try {
    return { claims: await identify(token, { service: descriptor.name, caller }, parts) };
  } catch (error) {
    return { error: notAuthorized(error) };
  }
}

/** What has come in through a door. */
interface Begun {
  close(): void;
  abortAll(aborted: Aborted): void;
}

/** A door of one service, as the service starts and stops it. */
class ServedDoor implements Served {
  readonly #door: OpenDoor;
  readonly #calls: readonly Begun[];

  constructor(door: OpenDoor, calls: readonly Begun[]) {
    this.#door = door;
    this.#calls = calls;
  }

  async prepare(): Promise<void> {
    await this.#door.prepare?.();
  }

  start(): Promise<void> {
    return this.#door.start();
  }

  cancel(): Promise<void> {
    return this.#door.cancel();
  }

  /** First, so that nothing begins while the door closes: what it would need is gone. */
  close(): Promise<void> {
    for (const calls of this.#calls) calls.close();
    return this.#door.close();
  }

  abortAll(aborted: Aborted): void {
    for (const calls of this.#calls) calls.abortAll(aborted);
  }
}
