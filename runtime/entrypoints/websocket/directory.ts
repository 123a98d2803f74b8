import type {
  CommandDescriptor,
  EventDescriptor,
  MethodDescriptor,
  StreamDescriptor,
} from "../../descriptor.ts";
import type { Hosted } from "../../door.ts";
import { MeshError } from "../../errors.ts";

/** What is called through the door. */
export type CallableMember =
  | MethodDescriptor
  | CommandDescriptor
  | StreamDescriptor<unknown[], unknown, unknown>;

/** A service that is let in to, or stops. */
export interface LetIn {
  readonly service: Hosted;
  /** It lets nobody in any more. */
  readonly isClosed: () => boolean;
}

/** A member with `@websocket`, with its service. */
export interface Entry<Member> extends LetIn {
  readonly member: Member;
}

/** The members with `@websocket` of all services that are served with a door, by their names on the wire: `math_service.add`. */
export class Directory {
  readonly #callables = new Map<string, Entry<CallableMember>>();
  readonly #events = new Map<string, Entry<EventDescriptor>>();

  callable(name: string): Entry<CallableMember> | undefined {
    return this.#callables.get(name);
  }

  event(name: string): Entry<EventDescriptor> | undefined {
    return this.#events.get(name);
  }

  /** Throws `MeshError` `invalid_argument` when a name is taken, as by another instance of the same service. */
  add(from: LetIn): void {
    const { name, members } = from.service.descriptor;
    const marked = members.filter((member) => "websocket" in member);
    const taken = marked.map((member) => `${name}.${member.name}`).find((one) => this.#has(one));
    if (taken !== undefined)
      throw new MeshError(
        "invalid_argument",
        `${taken} is let in already: a door of WebSockets is for one instance of a service`,
      );
    for (const member of marked) {
      const key = `${name}.${member.name}`;
      if (member.kind === "event") this.#events.set(key, { ...from, member });
      else if (isCallable(member)) this.#callables.set(key, { ...from, member });
    }
  }

  /** The services that have members here, each once. */
  get services(): ReadonlySet<Hosted> {
    const entries = [...this.#callables.values(), ...this.#events.values()];
    return new Set(entries.map(({ service }) => service));
  }

  #has(name: string): boolean {
    return this.#callables.has(name) || this.#events.has(name);
  }

  remove(service: Hosted): void {
    for (const [name, entry] of this.#callables)
      if (entry.service === service) this.#callables.delete(name);
    for (const [name, entry] of this.#events)
      if (entry.service === service) this.#events.delete(name);
  }
}

function isCallable(member: Hosted["descriptor"]["members"][number]): member is CallableMember {
  return member.kind === "method" || member.kind === "stream" || member.kind === "command";
}
