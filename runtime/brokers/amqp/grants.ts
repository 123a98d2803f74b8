import { shellWord } from "./shell-word.ts";

/** What RabbitMQ's permissions are for. */
export type Permission = "configure" | "write" | "read";

/** What an operation takes: on everything that it touches, on queues and exchanges, or on what has a name. */
export type Needs =
  | Permission
  | { readonly queue: Permission; readonly exchange: Permission }
  | ((name: string) => Permission);

const pattern =
  /(?:(configure|write|read) )?access to (queue|exchange|topic) '(.*)'(?: in exchange '.*')? in vhost '(.*)' refused for user '(.*)'/s;

/** What to grant to a user whom RabbitMQ refuses something, by its sentence; empty when that cannot be told. */
export function grantText(said: string, needs: Needs | undefined): string {
  const [, named, kind, name, vhost, user] = pattern.exec(said) ?? [];
  const permission = named ?? neededFor(needs, kind, name);
  if (permission === undefined) return "";
  const grant = ` (grant the user "${permission}" on it`;
  if (name === undefined || vhost === undefined || user === undefined) return `${grant})`;
  const command = `rabbitmqctl set_permissions -p ${shellWord(vhost)} ${shellWord(user)} CONFIGURE WRITE READ`;
  return `${grant}: ${command}, where ${permission.toUpperCase()} matches "${name}")`;
}

function neededFor(
  needs: Needs | undefined,
  kind: string | undefined,
  name = "",
): Permission | undefined {
  if (typeof needs === "function") return needs(name);
  return typeof needs === "object" ? needs[keyOf(kind)] : needs;
}

function keyOf(kind: string | undefined): "queue" | "exchange" {
  return kind === "queue" ? "queue" : "exchange";
}
