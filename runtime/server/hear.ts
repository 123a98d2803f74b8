import type { EventDescriptor } from "../descriptor.ts";
import type { Listening } from "../door.ts";
import { listen, type ListenOptions } from "./listen.ts";

/**
 * Hears of an event for a door, as every instance does: payloads are checked, and passed on as the text of JSON. Whoever has
 * opened the door stops it.
 */
export function hear(
  event: EventDescriptor,
  onEvent: (payload: string) => void,
  options: Omit<ListenOptions, "calls" | "onStopped">,
): Promise<Listening> {
  const payload: EventDescriptor<string>["payload"] = {
    encode: (text) => text,
    decode: (json) => {
      event.payload.decode(json);
      return JSON.stringify(json);
    },
  };
  return listen({ ...event, payload }, onEvent, {
    durability: "transient",
    pause: false,
    ...options,
    calls: () => false,
    onStopped: () => {},
  });
}
