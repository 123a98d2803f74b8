import type { EventDescriptor, ServiceDescriptor } from "../../runtime/index.ts";
import type { MeshFlags } from "./flags.ts";
import { foreignContract, importService } from "./foreign-contract.ts";
import type { Target } from "./target.ts";
import { eventsInstead } from "./unknown-event.ts";

/** An event as the generated code knows it, with its checks, for the wire that is asked for. Throws when there is none. */
export async function findEvent(
  { service, member }: Target,
  { out, wire }: Pick<MeshFlags, "out" | "wire">,
): Promise<EventDescriptor> {
  const { members } = await importService(service, out);
  const event = eventOf(members, member);
  if (event === undefined) throw new Error(noEvent({ service, member }, members));
  return wire === undefined ? event : overWire(event, wire);
}

/** What an event that a contract does not have may be, and which ones it has. */
function noEvent({ service, member }: Target, members: ServiceDescriptor["members"]): string {
  const other = members.find(({ name }) => name === member)?.kind;
  if (other === "method" || other === "command")
    return `${service}.${member} is a ${other}: lagomorph call calls it`;
  const names = members.filter(({ kind }) => kind === "event").map(({ name }) => name);
  return `${service} has no event ${member}, ${eventsInstead(member, names)}`;
}

/** An event by its name, on whichever wire. */
function eventOf(
  members: ServiceDescriptor["members"],
  wanted: string,
): EventDescriptor | undefined {
  const events = members.filter((member) => member.kind === "event");
  return (
    events.find(({ name }) => name === wanted) ??
    events.find(({ foreign }) => foreign?.name === wanted)
  );
}

/** An event as it is on another wire than that of its contract. */
function overWire(event: EventDescriptor, wire: NonNullable<MeshFlags["wire"]>): EventDescriptor {
  const { wire: _, ...native } = event;
  return wire === "native" ? native : { ...event, wire };
}

/** An event as it travels, unchecked: JSON goes in and comes out. It goes over the wire that is asked for, else that of its contract. */
export async function uncheckedEvent(
  target: Target,
  { out, wire }: Pick<MeshFlags, "out" | "wire"> = {},
): Promise<EventDescriptor> {
  const { service, member } = target;
  const contract = await foreignContract(service, { out, wire });
  const event = eventOf(contract?.members ?? [], member);
  const named = { kind: "event", service, member, name: member, payload: plain } as const;
  return overWire({ ...named, ...event, payload: plain }, wire ?? contract?.wire ?? "native");
}

/** JSON as it is; what another framework has sent that is none has become text. */
const plain = {
  encode: (value: unknown) => value,
  decode: (json: unknown): unknown =>
    json === undefined ? undefined : JSON.parse(JSON.stringify(json, asText)),
};

function asText(_: string, value: unknown): unknown {
  const isNumber = typeof value === "number" && Number.isFinite(value);
  return typeof value === "bigint" || (typeof value === "number" && !isNumber)
    ? String(value)
    : value;
}
