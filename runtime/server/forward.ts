import { randomBytes } from "node:crypto";
import type { Channel } from "../channel.ts";
import { type Authenticate, withToken } from "../claims.ts";
import type { Clock } from "../clock.ts";
import { currentCall } from "../context.ts";
import type { MemberDescriptor, ServiceDescriptor } from "../descriptor.ts";
import type { Door, Hosted } from "../door.ts";
import { MeshError } from "../errors.ts";
import { checkKnown, type KnownOptions } from "../known-options.ts";
import type { Log } from "../log.ts";
import type { Observers } from "../observers.ts";
import { checkDrainTimeout } from "../options.ts";
import type { WireError } from "../wire.ts";
import { takesClaims } from "./authorize.ts";
import type { FailureOf } from "./door-calls.ts";
import { openDoors } from "./doors.ts";
import { failureOf, wireErrorOf } from "./outcome.ts";
import { RunningService, type RunningServiceOptions } from "./running-service.ts";
import { startAll } from "./start-all.ts";
import { Workers } from "./workers.ts";

/** How callers are let in to a service that is served elsewhere. */
export interface ForwardOptions {
  /** The ways in, such as `createHttpDoor` of `lagomorph/host`. */
  readonly doors: readonly Door[];
  /** How many calls and streams go on at the same time; as many again wait, and more are refused. Default: 1 000. */
  readonly maxCalls?: number;
  /** How long what goes on may take when it stops, in milliseconds. Default: that of `connect`. */
  readonly drainTimeout?: number;
  /** Says whose tokens callers show, for members with `@authenticated` or `@scope`. Default: that of `connect`. */
  readonly authenticate?: Authenticate;
}

/** A service that callers are let in to. */
export interface Forwarded extends AsyncDisposable {
  /** The name on the wire. */
  readonly name: string;
  /** Lets nobody in any more; what goes on is answered. Idempotent. */
  stop(): Promise<void>;
}

/** What {@link forward} takes from the mesh. */
export interface ForwardParts extends Pick<RunningServiceOptions, "onStopped"> {
  /** By which the service is called. */
  readonly channel: Channel;
  readonly log: Log;
  readonly clock: Clock;
  readonly observers: Observers | undefined;
  readonly timeout: number;
  readonly drainTimeout: number;
  readonly authenticate?: Authenticate | undefined;
  /** Hears of an event of the service: each payload as JSON text. */
  readonly listen: Hosted["listen"];
}

const forwardOptions: KnownOptions<ForwardOptions> = {
  doors: true,
  maxCalls: true,
  drainTimeout: true,
  authenticate: true,
};

const defaultMaxCalls = 1_000;

/**
 * Lets callers in to a service that is elsewhere. Doors see it as any other: where its handlers would run, it is called over the
 * mesh, within the same call, so that its deadline, its signal, its trace and its token go on.
 */
export async function forward(
  service: ServiceDescriptor,
  options: ForwardOptions,
  parts: ForwardParts,
): Promise<RunningService> {
  checkKnown("forward", options, forwardOptions);
  const { doors, maxCalls = defaultMaxCalls, drainTimeout = parts.drainTimeout } = options;
  const { authenticate = parts.authenticate } = options;
  checkDrainTimeout(drainTimeout);
  const descriptor = { ...service, members: service.members.filter(isForAll) };
  checkClaims(descriptor, authenticate);
  const workers = new Workers(maxCalls);
  const { log, channel, onStopped } = parts;
  const served = openDoors(doors, {
    ...parts,
    descriptor,
    workers,
    log,
    authenticate,
    mostWaiting: 1,
    isElsewhere: true,
    failureOf: passedOn,
    invokerOf: (member) => invokerOf(member, channel),
    send: (command, args, token) => channel.send(command, args, withToken(token)),
  });
  await startAll(served);
  const instance = randomBytes(9).toString("base64url");
  const known = { name: service.name, instance, workers, served, drainTimeout, log, onStopped };
  return new RunningService({
    ...known,
    isElsewhere: true,
    calls: (callee) => callee === service.name,
  });
}

/** Whoever may know of a member over the mesh. */
function isForAll(member: MemberDescriptor): boolean {
  const isLocal = "local" in member && member.local === true;
  return !isLocal && member.hidden !== true;
}

function checkClaims(
  { name, members }: ServiceDescriptor,
  authenticate: Authenticate | undefined,
): void {
  const asking = members.find((member) => takesClaims(member));
  if (authenticate !== undefined || asking === undefined) return;
  throw new MeshError(
    "invalid_argument",
    `${name}.${asking.member} asks who calls, which needs \`authenticate\`: verifyJwt of lagomorph/jwt, or your own`,
  );
}

/** Where the handler would be: it is called over the mesh, with the token of its caller. */
function invokerOf(member: MemberDescriptor, channel: Channel): (args: unknown[]) => unknown {
  const token = (): { readonly token?: string } => withToken(currentCall()?.token);
  if (member.kind === "method") return (args) => channel.call(member, args, token());
  if (member.kind === "stream") return (args) => channel.stream(member, args, token());
  throw new MeshError("internal", `${member.member} is none that is called`);
}

/** What a service says to its caller is for the caller of the door; what went wrong inside has a number in a log. */
const passedOn: FailureOf = (error, method, log): WireError => {
  if (!(error instanceof MeshError) || error.code === "declared")
    return failureOf(error, method, log);
  if (error.code !== "internal") return wireErrorOf(error);
  const { incident, rawMessage: message } = error;
  return incident === undefined
    ? failureOf(error, method, log)
    : { code: "internal", message, incident };
};
