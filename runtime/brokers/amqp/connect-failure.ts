import { MeshError } from "../../errors.ts";
import { BrokerError, disconnected } from "../broker-error.ts";
import type { Address } from "./address.ts";
import { codeOf, textOf } from "./refusals.ts";
import { shellWord } from "./shell-word.ts";
import { explainTls } from "./tls-failure.ts";

/** What went wrong when connecting to an address: a {@link BrokerError} when trying again is of no use. */
export function connectFailure(error: unknown, address: Address): MeshError {
  if (error instanceof MeshError) return error;
  const text = textOf(error);
  const options = { cause: error };
  const login = loginFailure(text, address);
  if (login !== undefined) return new BrokerError("authentication", login, options);
  if (text.startsWith("Expected ConnectionOpenOk"))
    return new BrokerError("vhost", vhostFailure(address), options);
  const code = codeOf(error);
  const tls = explainTls(code, text);
  if (tls !== undefined)
    return new BrokerError("tls", `no TLS connection to ${address.label}: ${tls}`, options);
  const reason = otherProtocol(text) ?? `${text || String(code)}${portHint(text, address)}`;
  return disconnected(`cannot connect to ${address.label}: ${reason}`, error);
}

function loginFailure(text: string, { label, user, external }: Address): string | undefined {
  if (/^SASL mechanism \w+ is not provided/.test(text)) {
    return external
      ? `${label} takes no certificate as a login; enable the plugin rabbitmq_auth_mechanism_ssl, and EXTERNAL in its auth_mechanisms`
      : `${label} takes no password as a login; enable PLAIN in its auth_mechanisms, or add ?auth_mechanism=external to the URL`;
  }
  if (!/ACCESS[-_]REFUSED/.test(text)) return undefined;
  if (external)
    return `${label} refuses the login of the client's certificate; have a user by the name in it: rabbitmqctl add_user`;
  return `${label} refuses the login of user ${JSON.stringify(user)}: no such user, or another password; rabbitmqctl add_user or change_password ${shellWord(user)}`;
}

function vhostFailure({ label, user, vhost, external }: Address): string {
  const who = external ? "the user of the client's certificate" : `user ${JSON.stringify(user)}`;
  const grant = `rabbitmqctl set_permissions -p ${shellWord(vhost)} ${external ? "USER" : shellWord(user)}`;
  return (
    `${label} does not open virtual host ${JSON.stringify(vhost)} for ${who}: it does not exist (rabbitmqctl add_vhost ` +
    `${shellWord(vhost)}), or the user has no permissions there (${grant} CONFIGURE WRITE READ)`
  );
}

/** Something else answers, whose first bytes were read as the head of a frame. */
function otherProtocol(text: string): string | undefined {
  const [, size] = /^Frame size (\d+) exceeds/.exec(text) ?? [];
  if (size === undefined) return undefined;
  const what = "what answers there does not speak AMQP 0-9-1";
  // The length of a frame comes after its type and its channel.
  if (Number(size) !== Buffer.from("HTTP/1.1").readUInt32BE(3)) return what;
  return `${what}, but HTTP, as RabbitMQ's management does; AMQP's port is 5672 unless the broker says otherwise`;
}

/** A port for TLS that is greeted in the clear hangs up without a word. */
function portHint(text: string, { target }: Address): string {
  if (target.protocol !== "amqp" || !/abruptly|ECONNRESET/.test(text)) return "";
  return "; if this is its port for TLS, the URL begins with amqps://";
}
