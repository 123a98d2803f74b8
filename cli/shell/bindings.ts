import { inspect } from "node:util";
import type {
  CallOptions,
  JsonArguments,
  Mesh,
  ServiceDescription,
  WireName,
} from "../../runtime/index.ts";
import { nobody } from "../describe/describe.ts";
import { serviceLines } from "../describe/service-lines.ts";
import { signature } from "../describe/signature.ts";
import { meantService } from "../mesh/meant.ts";
import { toTarget } from "../mesh/target.ts";
import { printable } from "../print.ts";
import type { Catalogue, ShellMember, ShellService } from "./catalogue.ts";
import { anything, channelTo, dynamicMember } from "./dynamic-client.ts";
import type { Events } from "./events.ts";
import type { Running } from "./running.ts";

/** What the names of the shell stand on. */
export interface BindingParts {
  readonly mesh: Mesh;
  readonly catalogue: Catalogue;
  readonly running: Running;
  readonly events: Events;
  /** Goes with each call, unless its options name another. */
  readonly token: string | undefined;
  readonly timeout: number | undefined;
  /** Default: that of each contract. */
  readonly wire: WireName | undefined;
  /** Streams of services, so that one that nobody reads is shown. */
  readonly streams: WeakSet<object>;
}

/** The names that are there beside JavaScript's own. */
export type Bindings = Readonly<Record<string, unknown>>;

/** A service as a word: `orders.v2` → `orders_v2`. */
export function wordOf(name: string): string {
  return name.replaceAll(/[^\w$]/g, "_");
}

/** What the shell gives to those who type. */
export function createBindings(parts: BindingParts): Bindings {
  const { catalogue, mesh, events, wire } = parts;
  const by = wire === undefined ? {} : { wire };
  const services = catalogue.services.map((service) => [service, bound(service, parts)] as const);
  return {
    ...Object.fromEntries(services.map(([{ name }, members]) => [wordOf(name), members])),
    services: Object.fromEntries(services.map(([{ name }, members]) => [name, members])),
    emit: (target: string, payload?: unknown) => events.emit(target, payload),
    listen: (target: string) => events.listen(target),
    describe: async (service?: string) =>
      described(await mesh.describe(service, service === undefined ? {} : by), service, parts),
    call: (target: string, args?: object, options?: CallOptions) =>
      callByName(target, { args, options }, parts),
    named: (args: object) => new Named(args),
  };
}

/** Arguments that are given by name. */
class Named {
  readonly args: object;

  constructor(args: object) {
    this.args = args;
  }
}

function bound(service: ShellService, parts: BindingParts): object {
  const lines = service.members.map((member) => printable(signature(member)));
  const members = service.members.map((member): [string, object] => [
    member.name,
    member.kind === "event" ? event(service, member, parts) : callable(service, member, parts),
  ]);
  return shownAs(Object.fromEntries<object>(members), [
    printable(service.name),
    ...lines.map((line) => `  ${line}`),
  ]);
}

/** Who is live, to be shown as `lagomorph describe` shows it, each alone too. */
function described(
  services: readonly ServiceDescription[],
  service: string | undefined,
  { catalogue, wire }: BindingParts,
): readonly ServiceDescription[] {
  const shown = services.map((each) => serviceLines(each, service !== undefined));
  const meant = service === undefined ? undefined : meantService(service, catalogue);
  const none = [nobody({ service, wire, timeout: undefined, meant })];
  return shownAs(
    services.map((each) => shownAs(each, serviceLines(each, true))),
    shown.length === 0
      ? none
      : shown.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines])),
  );
}

/** What stands for it when it is shown. */
function shownAs<Value extends object>(value: Value, lines: readonly string[]): Value {
  const shown = (): string => lines.join("\n");
  return Object.defineProperty(value, inspect.custom, { value: shown, enumerable: false });
}

function linesOf(member: ShellMember): readonly string[] {
  const docs = (member.description ?? "").split(/\r?\n/).filter((line) => line !== "");
  return [signature(member), ...docs.map((line) => `  ${line}`)].map(printable);
}

function event(
  { name: service }: ShellService,
  member: ShellMember,
  { events }: BindingParts,
): object {
  const target = `${service}.${member.name}`;
  const both = {
    emit: (payload?: unknown) => events.emit(target, payload),
    listen: () => events.listen(target),
  };
  return shownAs(both, linesOf(member));
}

function callable(service: ShellService, member: ShellMember, parts: BindingParts): object {
  const call = caller(service, member, parts);
  return shownAs((...given: unknown[]) => call(readGiven(given, member)), linesOf(member));
}

/** What a call is given. */
interface Given {
  readonly args: unknown;
  readonly options: CallOptions;
}

function caller(
  service: ShellService,
  member: ShellMember,
  parts: BindingParts,
): (given: Given) => unknown {
  const common = dynamicMember(service.name, member);
  return ({ args, options }) => {
    const own = ownOptions(options, parts);
    if (service.wire !== "native") return callForeign(service, member, { args, own, parts });
    const channel = channelTo(parts.mesh, service);
    if (member.kind === "command")
      return channel.send({ ...common, kind: "command" }, [args], withoutSignal(own));
    if (member.kind === "method")
      return channel.call({ ...common, kind: "method", result: anything }, [args], own);
    const codecs = { item: anything, result: anything };
    const stream = channel.stream({ ...common, kind: "stream", ...codecs }, [args], own);
    parts.streams.add(stream);
    return stream;
  };
}

/** A call by name, also to whom the shell does not know. */
function callByName(
  target: string,
  { args = [], options }: { readonly args?: unknown; readonly options?: unknown },
  parts: BindingParts,
): unknown {
  const { service: name, member } = toTarget(target);
  const service = parts.catalogue.services.find((each) => each.name === name);
  const known = service?.members.find((each) => each.name === member && each.kind !== "event");
  if (service !== undefined && known !== undefined)
    return caller(service, known, parts)({ args, options: optionsOf(options) });
  const own = ownOptions(optionsOf(options), parts);
  const by = parts.wire === undefined ? {} : { wire: parts.wire };
  // JSON, as it is made.
  const json = anything.encode(args) as JsonArguments;
  return parts.mesh.call(target, json, { ...own, ...by });
}

function ownOptions(options: CallOptions, { timeout, token, running }: BindingParts): CallOptions {
  return {
    ...(timeout === undefined ? {} : { timeout }),
    ...(token === undefined ? {} : { token }),
    ...options,
    signal: running.signal,
  };
}

/** Over the wire of another framework, which streams nothing, methods and commands are called by name: their contracts say how. */
function callForeign(
  { name: service, wire }: ShellService,
  member: ShellMember,
  { args, own, parts }: ForeignCall,
): Promise<unknown> {
  const { name, kind } = member;
  const options = kind === "command" ? withoutSignal(own) : own;
  const isTold = parts.catalogue.from === "live" && wire === "nuropb";
  // JSON, as it is made.
  const json = anything.encode(isTold ? named(args, member) : args) as JsonArguments;
  return parts.mesh.call(`${service}.${name}`, json, { ...options, wire });
}

/** Arguments by the names that the service has told, where they are given by position: without a contract nobody else knows them. */
function named(args: unknown, { parameters = [] }: ShellMember): unknown {
  if (!Array.isArray(args) || args.length > parameters.length) return args;
  const given: readonly unknown[] = args;
  const pairs = parameters.map(({ name }, index) => [name, given[index]] as const);
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}

interface ForeignCall {
  readonly args: unknown;
  readonly own: CallOptions;
  readonly parts: BindingParts;
}

/** A command is handed over, and not waited for. */
function withoutSignal(options: CallOptions): CallOptions {
  return Object.fromEntries(Object.entries(options).filter(([name]) => name !== "signal"));
}

/** Arguments by position or by name, and the options of the call, which come after all parameters. */
function readGiven(given: readonly unknown[], { parameters = [], takesNames }: ShellMember): Given {
  const [first, second] = given;
  if (first instanceof Named) return { args: first.args, options: optionsOf(second) };
  const names = parameters.map(({ name }) => name);
  if (takesNames && given.length <= 2 && isObject(first) && hasOnly(first, names))
    return { args: first, options: optionsOf(second) };
  const hasRest = parameters.at(-1)?.rest === true;
  const last = given.at(-1);
  if (hasRest || given.length !== parameters.length + 1 || !isObject(last))
    return { args: given, options: {} };
  return { args: given.slice(0, -1), options: optionsOf(last) };
}

function optionsOf(options: unknown): CallOptions {
  // The client checks them, whatever they are.
  return isObject(options) ? options : {};
}

function hasOnly(value: object, names: readonly string[]): boolean {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => names.includes(key));
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
