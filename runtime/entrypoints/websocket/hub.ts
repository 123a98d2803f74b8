import { currentCall } from "../../context.ts";
import type { EventDescriptor } from "../../descriptor.ts";
import { MeshError } from "../../errors.ts";
import { isObject, stringifyJson } from "../../json.ts";
import type { Dependency, Provider, ProviderScope } from "../../provider.ts";
import type { Push } from "./channels.ts";
import { OpenWebSocketDoor } from "./websocket-door.ts";

/** Pushes to sockets, wherever in the mesh they are open. `Pushes` has what is pushed, as JSON, by the name of each push. */
export interface WebSocketHub<Pushes extends object> {
  /** The socket that the running call came through; `undefined` when it came another way. */
  readonly socket: string | undefined;
  /** Puts the socket of the running call into a channel, until it closes. Throws `MeshError` when there is none, or it has too many. */
  subscribe(channel: string): void;
  /** Takes it out again. */
  unsubscribe(channel: string): void;
  /** The channels that it is in. */
  subscriptions(): readonly string[];
  /** Pushes to one socket: resolves when the broker has it. What is pushed to a socket that is gone is dropped. */
  unicast<Name extends keyof Pushes & string>(
    socket: string,
    event: Name,
    data: Pushes[Name],
  ): Promise<void>;
  /** Pushes to all sockets of a channel: resolves when the broker has it. */
  broadcast<Name extends keyof Pushes & string>(
    channel: string,
    event: Name,
    data: Pushes[Name],
  ): Promise<void>;
}

/** A dependency by which a service pushes to sockets: `Skeleton.using({ hub: websocketHub<{ moved: Position }>() })`. */
export function websocketHub<Pushes extends object>(): Provider<WebSocketHub<Pushes>> {
  return { setup: (scope) => hubOf<Pushes>(scope) };
}

/** The longest name of a channel, a push or a socket, and the most that a push may carry, in UTF-16 units. */
const longestName = 100;
const mostData = 256 * 1024;

/** An event of the service's own, whose name no contract has: so every instance hears of each push. */
function pushesOf(service: string): EventDescriptor<Push> {
  const payload: EventDescriptor<Push>["payload"] = { encode: (push) => push, decode: readPush };
  return { kind: "event", service, member: "hub", name: "_hub", payload };
}

function hubOf<Pushes extends object>(scope: ProviderScope): Dependency<WebSocketHub<Pushes>> {
  const { name } = scope.service;
  const pushes = pushesOf(name);
  const doors = scope.doors.filter((door) => door instanceof OpenWebSocketDoor);
  const send = async (to: "channel" | "socket", target: string, event: string, data: unknown) => {
    checkName("a channel or a socket", target);
    checkName("a push", event);
    const text = stringifyJson(data, "what is pushed") ?? "null";
    if (text.length > mostData)
      throw new MeshError("payload_too_large", `a push carries ${mostData} characters at the most`);
    await scope.emit(pushes, { to, target, event, data });
  };
  const value: WebSocketHub<Pushes> = {
    get socket() {
      return currentCall()?.socket;
    },
    subscribe: (channel) => {
      checkName("a channel", channel);
      const socket = socketHere();
      if (!doors.some((door) => door.enter(socket, name, channel)))
        throw new MeshError("invalid_argument", "the socket of the call is gone");
    },
    unsubscribe: (channel) => {
      for (const door of doors) door.leave(socketHere(), name, channel);
    },
    subscriptions: () => doors.flatMap((door) => door.channelsOf(socketHere(), name)),
    unicast: (socket, event, data) => send("socket", socket, event, data),
    broadcast: (channel, event, data) => send("channel", channel, event, data),
  };
  return { value, ...lifeOf(scope, pushes, doors) };
}

/** Hears of what all instances push, where there are sockets. */
function lifeOf(
  scope: ProviderScope,
  pushes: EventDescriptor<Push>,
  doors: readonly OpenWebSocketDoor[],
): Pick<Dependency<unknown>, "start" | "stop"> {
  let stop = async (): Promise<void> => {};
  return {
    start: async () => {
      const listening = await scope.listen(pushes, (text) => {
        const push = readPush(JSON.parse(text));
        for (const door of doors) door.push(scope.service.name, push);
      });
      stop = () => listening.stop();
    },
    stop: () => stop(),
  };
}

function socketHere(): string {
  const socket = currentCall()?.socket;
  if (socket !== undefined) return socket;
  throw new MeshError("invalid_argument", "the call has not come through a socket");
}

function checkName(what: string, name: string): void {
  if (typeof name === "string" && name !== "" && name.length <= longestName) return;
  const text = `the name of ${what} is a text of 1 to ${longestName} characters`;
  throw new MeshError("invalid_argument", text);
}

function readPush(json: unknown): Push {
  const { to, target, event, data } = isObject(json) ? json : {};
  if ((to === "channel" || to === "socket") && typeof target === "string")
    if (typeof event === "string") return { to, target, event, data };
  throw new MeshError("invalid_argument", "this is no push");
}
