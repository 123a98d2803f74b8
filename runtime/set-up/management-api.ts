import { readFile } from "node:fs/promises";
import { type ClientRequest, type IncomingMessage, request as http } from "node:http";
import { request as https } from "node:https";
import { MeshError } from "../errors.ts";

/** How to reach RabbitMQ's management API. */
export interface ManagementOptions {
  /** `http://user:password@host:15672`, or `https:`. */
  readonly url: string;
  /** Who may certify it, as a file of PEM. Default: those that Node trusts. */
  readonly ca?: string | undefined;
}

/** How long it may take to answer, in milliseconds. */
const timeout = 15_000;
/** More of an answer is not read, in bytes. */
const longestAnswer = 1024 * 1024;

/** Where the management API of a broker is when nobody says: its port, 10 000 above AMQP's; its user is the same. */
export function managementUrlOf(broker: string): string {
  const { protocol, hostname, port, username, password } = new URL(broker);
  const isEncrypted = protocol === "amqps:";
  const own = port === "" ? (isEncrypted ? 15_671 : 15_672) : Number(port) + 10_000;
  const user = username === "" ? "guest:guest" : `${username}:${password}`;
  return `${isEncrypted ? "https" : "http"}://${user}@${hostname}:${own}`;
}

/** What is asked of the API. */
interface Asked {
  readonly method: "GET" | "PUT" | "DELETE";
  /** Each of its names is encoded. */
  readonly path: readonly string[];
  readonly query?: string;
  readonly body?: unknown;
}

/** RabbitMQ's management API: certificates are verified, and no password is in what it throws. */
export class ManagementApi {
  /** Without user and password. */
  readonly label: string;
  readonly user: string;
  readonly #url: URL;
  readonly #password: string;
  readonly #ca: string | undefined;

  /** Throws `MeshError` `invalid_argument` for what is no URL. */
  constructor({ url, ca }: ManagementOptions) {
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
      const message = "the URL of the management API looks like https://user:password@host:15671";
      throw new MeshError("invalid_argument", message);
    }
    this.#url = new URL(url);
    this.user = decodeURIComponent(this.#url.username) || "guest";
    this.#password = decodeURIComponent(this.#url.password) || "guest";
    this.label = `${this.#url.protocol}//${this.#url.host}`;
    this.#ca = ca;
  }

  async hasVhost(name: string): Promise<boolean> {
    return (await this.#ask({ method: "GET", path: ["vhosts", name] }, [200, 404])) === 200;
  }

  /** Makes a virtual host, and lets the user do all in it. */
  async createVhost(name: string): Promise<void> {
    await this.#ask({ method: "PUT", path: ["vhosts", name], body: {} }, [201, 204]);
    const all = { configure: ".*", write: ".*", read: ".*" };
    const path = ["permissions", name, this.user];
    await this.#ask({ method: "PUT", path, body: all }, [201, 204]);
  }

  /** False when there is none. */
  async deleteVhost(name: string): Promise<boolean> {
    return (await this.#ask({ method: "DELETE", path: ["vhosts", name] }, [204, 404])) !== 404;
  }

  /** An exchange that nothing is bound to. */
  deleteExchange(vhost: string, name: string): Promise<"deleted" | "missing" | "in use"> {
    const path = ["exchanges", vhost, name];
    return this.#delete({ method: "DELETE", path, query: "?if-unused=true" });
  }

  /** A queue that nobody consumes and that is empty. */
  deleteQueue(vhost: string, name: string): Promise<"deleted" | "missing" | "in use"> {
    const path = ["queues", vhost, name];
    return this.#delete({ method: "DELETE", path, query: "?if-unused=true&if-empty=true" });
  }

  async #delete(asked: Asked): Promise<"deleted" | "missing" | "in use"> {
    const status = await this.#ask(asked, [204, 404, 400]);
    return status === 204 ? "deleted" : status === 404 ? "missing" : "in use";
  }

  /** The status of the answer: one of those that are expected. Rejects with `MeshError` that says what to do. */
  async #ask(asked: Asked, expected: readonly number[]): Promise<number> {
    const { status, text } = await this.#send(asked).catch((error: unknown) => {
      throw this.#unreachable(error);
    });
    if (expected.includes(status)) return status;
    if (status === 401 || status === 403) {
      const message = `the management API at ${this.label} refuses the user "${this.user}": it needs the tag administrator (rabbitmqctl set_user_tags ${this.user} administrator), and the right password`;
      throw new MeshError(status === 401 ? "unauthenticated" : "permission_denied", message);
    }
    const what = `${asked.method} /api/${asked.path.join("/")}`;
    const message = `the management API at ${this.label} answered ${what} with ${status}: ${reasonIn(text)}`;
    throw new MeshError("unavailable", message, { reason: "no_service" });
  }

  async #send(asked: Asked): Promise<{ readonly status: number; readonly text: string }> {
    const ca = this.#ca === undefined ? undefined : await readFile(this.#ca);
    return new Promise((resolve, reject) => {
      const signal = AbortSignal.timeout(timeout);
      const headers = {
        authorization: `Basic ${Buffer.from(`${this.user}:${this.#password}`).toString("base64")}`,
        "content-type": "application/json",
      };
      const { method } = asked;
      const options = { method, headers, signal, ...(ca === undefined ? {} : { ca }) };
      const onAnswer = (answer: IncomingMessage): void => void read(answer).then(resolve, reject);
      const target = this.#target(asked);
      const sent: ClientRequest =
        target.protocol === "https:"
          ? https(target, options, onAnswer)
          : http(target, options, onAnswer);
      sent.on("error", reject);
      sent.end(asked.body === undefined ? undefined : JSON.stringify(asked.body));
    });
  }

  /** Without user and password, which Node would put into its errors. */
  #target({ path, query = "" }: Asked): URL {
    const target = new URL(this.#url.origin);
    target.pathname = `/api/${path.map(encodeURIComponent).join("/")}`;
    target.search = query;
    return target;
  }

  #unreachable(cause: unknown): MeshError {
    const why =
      cause instanceof Error
        ? cause.message || ("code" in cause ? String(cause.code) : cause.name)
        : String(cause);
    const message =
      `the management API at ${this.label} does not answer: ${why}. ` +
      "Enable it (rabbitmq-plugins enable rabbitmq_management), or say where it is: --api URL";
    return new MeshError("unavailable", message, { reason: "disconnected", cause });
  }
}

async function read(answer: IncomingMessage): Promise<{ status: number; text: string }> {
  let text = "";
  answer.setEncoding("utf8");
  for await (const part of answer) if (text.length < longestAnswer) text += String(part);
  return { status: answer.statusCode ?? 0, text };
}

/** What RabbitMQ says, on one line. */
function reasonIn(text: string): string {
  const reason = /"reason":\s*"([^"]*)"/.exec(text)?.[1] ?? text;
  return reason.replaceAll(/\s+/g, " ").slice(0, 200);
}
