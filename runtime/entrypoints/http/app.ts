import type { HttpBindings } from "@hono/node-server";
import { Hono, type Context } from "hono";
import type { Health } from "../../health.ts";
import type { Observers } from "../../observers.ts";
import { type AnswerOptions, starting, stopping } from "./answer-request.ts";
import { documentOf } from "./openapi.ts";
import { type OriginRules, preflight, refusalOf } from "./origins.ts";
import { page } from "./page.ts";
import { observeUntaken } from "./observe-untaken.ts";
import { problem, problemOfRate } from "./problem.ts";
import { inOrder, patternOf, type Route } from "./routes.ts";

/** What {@link createApp} is made of. */
export interface AppOptions extends AnswerOptions {
  readonly routes: readonly Route[];
  readonly rules: OriginRules;
  /** What documents call it; `undefined`: there are none. */
  readonly title: string | undefined;
  readonly health: (() => Health) | undefined;
  readonly metrics: (() => Promise<MetricsPage>) | undefined;
  /** Who is told of requests that no route takes, too. */
  readonly observers: Observers | undefined;
  /** Writes down what nobody expected. */
  report(error: unknown): void;
}

/** What `/metrics` is answered with. */
export interface MetricsPage {
  readonly contentType: string;
  readonly body: string;
}

/** What a request comes with. */
export interface AppBindings extends HttpBindings {
  /** The route that takes it: who has found it goes on from there. */
  taken?: Route;
}

/** What requests carry on their way through the app. */
export interface AppEnv {
  readonly Bindings: AppBindings;
  readonly Variables: { allowed: string[] };
}

/** The longest path with its query, in characters. */
const longestUrl = 8_192;

/** Instead of an answer, for a request that a route takes. */
const found = new Response(null);

/**
 * What becomes of a request by where it comes from, its size and its path: the route that takes it, else its answer. No route is
 * served in here: what Hono holds of a request, 10 kB, would be there for as long as its body takes to come, or its handler runs.
 */
export function createApp(options: AppOptions): Hono<AppEnv> {
  const { rules } = options;
  const app = new Hono<AppEnv>();
  app.use(async (context, next) => {
    await next();
    observeRefusal(context, options.observers);
  });
  app.use(async (context, next) => {
    const { headers, method } = context.req.raw;
    const refusal = refusalOf(headers, method, rules);
    if (refusal !== undefined) return problem(refusal);
    const limited = isForProbes(context) ? undefined : options.limits.ofAddress(addressOf(context));
    if (limited !== undefined) return problemOfRate(limited);
    context.set("allowed", []);
    return tooLong(context) ?? next();
  });
  // Like other paths that are written out, they go before parameters.
  addPages(app, options);
  for (const route of inOrder(options.routes)) addRoute(app, route);
  app.notFound(
    (context) =>
      // Routes of services that have stopped are gone already, while others still finish, and those of others are still to come.
      absent(options.health) ?? notRouted(context, rules),
  );
  app.onError((error) => {
    options.report(error);
    return problem({ code: "internal", message: "the request could not be answered" });
  });
  return app;
}

function addRoute(app: Hono<AppEnv>, route: Route): void {
  const { http } = route.member;
  app.all(patternOf(http), async (context, next) => {
    const { method } = context.req.raw;
    if (method === http.method || (method === "HEAD" && http.method === "GET")) {
      context.env.taken = route;
      return found;
    }
    context.get("allowed").push(http.method);
    await next();
    return undefined;
  });
}

function addressOf({ env }: Context<AppEnv>): string {
  return env.incoming.socket.remoteAddress ?? "";
}

/** What a route takes is observed with it. */
function observeRefusal(
  { env, req, res }: Context<AppEnv>,
  observers: Observers | undefined,
): void {
  if (env.taken !== undefined || res.status < 400 || isForProbes({ req })) return;
  observeUntaken({ method: req.raw.method, status: res.status }, observers);
}

/** Who looks how the process is may do so as often as it likes. */
function isForProbes({ req }: Pick<Context<AppEnv>, "req">): boolean {
  return req.path === "/metrics" || req.path === "/health/live" || req.path === "/health/ready";
}

/** What is answered while the process starts or stops; `undefined` when it does neither. */
function absent(health: (() => Health) | undefined): Response | undefined {
  const kinds = new Set(health?.().problems.map(({ kind }) => kind));
  if (kinds.has("draining")) return stopping();
  return kinds.has("starting") ? starting() : undefined;
}

/** What there is besides services: how they are, and what they offer. */
function addPages(app: Hono<AppEnv>, { routes, title, health, metrics }: AppOptions): void {
  if (health !== undefined) {
    addPage(app, "/health/live", (context) =>
      context.json({ live: health().live }, health().live ? 200 : 503),
    );
    addPage(app, "/health/ready", (context) => {
      const { ready, problems } = health();
      return context.json({ ready, problems }, ready ? 200 : 503);
    });
  }
  if (metrics !== undefined) {
    addPage(app, "/metrics", async (context) => {
      const { contentType, body } = await metrics();
      return context.body(body, 200, { "content-type": contentType });
    });
  }
  if (title === undefined) return;
  addPage(app, "/openapi.json", async (context) => context.json(await documentOf(title, routes)));
  addPage(app, "/docs", async () => page(await documentOf(title, routes)));
}

type Show = (context: Context<AppEnv>) => Response | Promise<Response>;

function addPage(app: Hono<AppEnv>, path: string, show: Show): void {
  app.all(path, async (context, next) => {
    const { method } = context.req.raw;
    if (method === "GET" || method === "HEAD") return show(context);
    context.get("allowed").push("GET");
    await next();
    return undefined;
  });
}

/** No route takes it: the path has others, or there is none. */
function notRouted(context: Context<AppEnv>, rules: OriginRules): Response {
  const { method, headers } = context.req.raw;
  const allowed = [...new Set(context.get("allowed"))].toSorted();
  if (allowed.length === 0)
    return problem({
      code: "unimplemented",
      message: `there is no ${method} ${context.req.path.slice(0, 200)}`,
    });
  if (method === "OPTIONS") return preflight(headers, allowed, rules);
  const message = `${context.req.path.slice(0, 200)} takes ${allowed.join(", ")}`;
  return problem(
    { code: "unimplemented", message },
    { status: 405, headers: { allow: allowed.join(", ") } },
  );
}

function tooLong({ env }: Context<AppEnv>): Response | undefined {
  if ((env.incoming.url ?? "").length <= longestUrl) return undefined;
  return problem(
    { code: "payload_too_large", message: `the URL is longer than ${longestUrl} characters` },
    { status: 414 },
  );
}
