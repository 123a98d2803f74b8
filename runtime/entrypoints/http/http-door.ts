import type { Door, Hosted, OpenDoor } from "../../door.ts";
import { MeshError } from "../../errors.ts";
import type { Health } from "../../health.ts";
import { checkKnown, type KnownOptions } from "../../known-options.ts";
import { checkTimes } from "../../options.ts";
import { RateLimits, type Rates } from "../rates.ts";
import { readAddress } from "./address.ts";
import { createAnswers } from "./answer.ts";
import type { MetricsPage } from "./app.ts";
import { type Answers, type HttpServer, listen, type TakeUpgrade } from "./http-server.ts";
import type { OriginRules } from "./origins.ts";
import { patternOf, type Route, type RoutedMember, routedMembers, shapeOf } from "./routes.ts";

/** How HTTP is let in. */
export interface HttpDoorOptions {
  /** `host:port`, or a port; `:0` takes any that is free. Default: `127.0.0.1:8000`. */
  readonly address?: string | number;
  /** Origins of web pages that may call, exactly as browsers name them: `https://app.example.com`. Default: none. */
  readonly origins?: readonly string[];
  /** Names by which the server may be asked, without ports. Default: any; of this machine only, when it listens on this machine only. */
  readonly hosts?: readonly string[];
  /** The largest body of a request, in bytes, up to 4 MiB. Default: 1 MiB. */
  readonly maxBody?: number;
  /** How often callers may ask. Default: as often as they like. */
  readonly rates?: Rates;
  /** How many connections are open at the same time. Default: 1 000. */
  readonly maxConnections?: number;
  /** How long the head of a request may take to come in, in milliseconds. Default: 10 000. */
  readonly headersTimeout?: number;
  /** How long a connection may take to bring a whole request, from its beginning or the end of its last answer on, in milliseconds. Default: 30 000. */
  readonly requestTimeout?: number;
  /** How long a connection stays open between two requests, in milliseconds. Default: 5 000. */
  readonly keepAliveTimeout?: number;
  /** How long an answer may wait for its reader to take any of it, in milliseconds; then its connection is cut. Default: 15 000. */
  readonly stallTimeout?: number;
  /** How long a stream of events may be silent before it says that it is still there, in milliseconds. Default: 15 000. */
  readonly heartbeat?: number;
  /** What `/openapi.json` and `/docs` call what is served; `false`: there are no such pages. Default: the names of the services. */
  readonly documents?: string | false;
  /** Answers `/health/live` and `/health/ready`: `() => mesh.health()`. Default: there are no such pages. */
  readonly health?: () => Health;
  /** Answers `/metrics`: `() => metrics.read()` of `lagomorph/prometheus`. Whoever reaches the door may read it. Default: there is no such page. */
  readonly metrics?: () => Promise<MetricsPage>;
}

/** The door of HTTP: members with `@http`, of all services that are served with it. */
export interface HttpDoor extends Door {
  /** Where it listens: `http://127.0.0.1:8000`; `undefined` while no service is served with it. */
  readonly url: string | undefined;
  /** Listens before the first service does, and until it is closed: for the pages about health. Idempotent. */
  listen(): Promise<void>;
  /** Ends what `listen` began; services that are served go on. Idempotent. */
  close(): Promise<void>;
}

const httpDoorOptions: KnownOptions<HttpDoorOptions> = {
  address: true,
  origins: true,
  hosts: true,
  maxBody: true,
  rates: true,
  maxConnections: true,
  headersTimeout: true,
  requestTimeout: true,
  keepAliveTimeout: true,
  stallTimeout: true,
  heartbeat: true,
  documents: true,
  health: true,
  metrics: true,
};

const times = [
  "headersTimeout",
  "requestTimeout",
  "keepAliveTimeout",
  "stallTimeout",
  "heartbeat",
] as const;

/**
 * A door for HTTP, for `serve(Class, { doors: [door] })`; several services may share it. It listens from the start of the first
 * service to the end of the last. Throws `MeshError` `invalid_argument` for an address that is none, and for a time that no timer holds.
 */
export function createHttpDoor(options: HttpDoorOptions = {}): HttpDoor {
  checkKnown("createHttpDoor", options, httpDoorOptions);
  checkTimes(options, times);
  return new OpenHttpDoor(options);
}

const defaultMaxBody = 1024 * 1024;

/** What `createHttpDoor` makes: other doors share its server. */
export class OpenHttpDoor implements HttpDoor {
  readonly name = "HTTP";
  readonly tag = "http";
  readonly #options: HttpDoorOptions;
  readonly #address: { readonly host: string; readonly port: number; readonly isLoopback: boolean };
  readonly #routes = new Set<Route>();
  /** Of the doors that share its server, too. */
  readonly limits: RateLimits;
  #answers: Answers | undefined;
  #server: Promise<HttpServer> | undefined;
  #url: string | undefined;
  /** How many keep it open: services, and who has asked it to listen. */
  #open = 0;
  #isHeld = false;
  #takeUpgrade: TakeUpgrade | undefined;

  constructor(options: HttpDoorOptions) {
    this.#options = options;
    this.limits = new RateLimits(options.rates ?? {});
    this.#address = readAddress(options.address ?? "127.0.0.1:8000");
  }

  get url(): string | undefined {
    return this.#url;
  }

  open(service: Hosted): OpenDoor {
    let isClosed = false;
    let isIn = false;
    const routes = routedMembers(service).map((member): Route => ({
      service,
      member,
      isClosed: () => isClosed,
    }));
    const prepare = async (): Promise<void> => {
      if (isIn) return;
      for (const route of routes) this.#checkFree(route);
      isIn = true;
      await this.#enter();
    };
    return {
      prepare,
      start: async () => {
        await prepare();
        this.#add(routes);
      },
      cancel: async () => {
        isClosed = true;
      },
      close: async () => {
        if (isIn) await this.#remove(routes);
        isIn = false;
      },
    };
  }

  async listen(): Promise<void> {
    if (this.#isHeld) return;
    this.#isHeld = true;
    await this.#enter();
  }

  async close(): Promise<void> {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    await this.#leave();
  }

  /** From where requests may come, and to which names. */
  get rules(): OriginRules {
    const { origins = [], hosts } = this.#options;
    return {
      origins: new Set(origins),
      hosts: hosts && new Set(hosts),
      isLoopback: this.#address.isLoopback,
    };
  }

  /** Listens for another door, until it is let go. Resolves with where. */
  async hold(take: TakeUpgrade): Promise<string> {
    if (this.#takeUpgrade !== undefined)
      throw new MeshError("invalid_argument", "a door of HTTP has one door of WebSockets");
    this.#takeUpgrade = take;
    const server = await this.#enter();
    server.takeUpgrades(take);
    return server.url;
  }

  /** Ends what `hold` began for the same taker. */
  async letGo(take: TakeUpgrade): Promise<void> {
    if (this.#takeUpgrade !== take) return;
    this.#takeUpgrade = undefined;
    // One that never came up takes nothing.
    await this.#server?.then((server) => server.takeUpgrades(undefined)).catch(() => {});
    await this.#leave();
  }

  #add(routes: readonly Route[]): void {
    for (const route of routes) this.#checkFree(route);
    for (const route of routes) this.#routes.add(route);
    this.#answers = undefined;
  }

  async #remove(routes: readonly Route[]): Promise<void> {
    // While the last answers leave, who asks for these routes is told that they stop.
    await this.#leave();
    for (const route of routes) this.#routes.delete(route);
    this.#answers = undefined;
  }

  async #enter(): Promise<HttpServer> {
    this.#open++;
    const options = this.#options;
    const answers: Answers = {
      answer: (request, env) => this.#current().answer(request, env),
      refuse: (refusal, env) => this.#current().refuse(refusal, env),
      unreadable: (status, method) => this.#current().unreadable(status, method),
    };
    this.#server ??= listen(answers, {
      ...this.#address,
      maxConnections: options.maxConnections ?? 1_000,
      headersTimeout: options.headersTimeout ?? 10_000,
      requestTimeout: options.requestTimeout ?? 30_000,
      keepAliveTimeout: options.keepAliveTimeout ?? 5_000,
      stallTimeout: options.stallTimeout ?? 15_000,
    });
    const server = await this.#server;
    this.#url = server.url;
    return server;
  }

  async #leave(): Promise<void> {
    if (--this.#open > 0) return;
    const server = this.#server;
    this.#server = undefined;
    this.#url = undefined;
    // One that never came up has nothing to close.
    await server?.then((each) => each.close()).catch(() => {});
  }

  #checkFree({ member }: Route): void {
    const option = optionOfPage(member, this.#options);
    if (option !== undefined) {
      const without = option === "documents" ? "with documents: false" : `without ${option}`;
      throw new MeshError(
        "invalid_argument",
        `${member.service}.${member.member} and a page of the door have the same route, ${shapeOf(member)}: give it another path; a door ${without} has no such page`,
      );
    }
    for (const other of this.#routes) {
      if (shapeOf(other.member) !== shapeOf(member)) continue;
      const both = [other, { member }].map(
        (each) => `${each.member.service}.${each.member.member}`,
      );
      throw new MeshError(
        "invalid_argument",
        `${both.join(" and ")} have the same route, ${shapeOf(member)}`,
      );
    }
  }

  /** Made again after a service has come or gone. */
  #current(): Answers {
    const { maxBody = defaultMaxBody, documents, health, metrics } = this.#options;
    const { heartbeat = 15_000 } = this.#options;
    const routes = [...this.#routes];
    this.#answers ??= createAnswers({
      routes,
      maxBody,
      heartbeat,
      limits: this.limits,
      health,
      metrics,
      title: documents === false ? undefined : (documents ?? titleOf(routes)),
      rules: this.rules,
      observers: routes[0]?.service.observers,
      report: (error) => routes[0]?.service.log.error({ error }, "a request over HTTP failed"),
    });
    return this.#answers;
  }
}

/** The pages of a door, and by which of its options they are there. */
const pages = {
  "/health/live": "health",
  "/health/ready": "health",
  "/metrics": "metrics",
  "/openapi.json": "documents",
  "/docs": "documents",
} as const;

/** The option by which a door has a page where a member has its route. */
function optionOfPage({ http }: RoutedMember, options: HttpDoorOptions): string | undefined {
  if (http.method !== "GET" && http.method !== "HEAD") return undefined;
  const path = patternOf(http);
  const option = Object.entries(pages).find(([page]) => page === path)?.[1];
  if (option === undefined) return undefined;
  const isThere = option === "documents" ? options.documents !== false : options[option];
  return isThere ? option : undefined;
}

function titleOf(routes: readonly Route[]): string {
  return [...new Set(routes.map(({ service }) => service.descriptor.name))].join(", ");
}
