import { add, leaveOut, namesOf } from "./add-member.ts";
import type { MethodBody } from "./draft.ts";
import type { Drafting } from "./drafting.ts";
import { type Entrypoint, sensitivePaths } from "./entrypoint.ts";
import { addConsumer, addHandler, addTimer } from "./handlers.ts";
import { errorsOf, methodBody, type MethodAt, tell } from "./methods.ts";
import { addRoutes } from "./routes.ts";

/** Drafts the members that a method with its entrypoints is. */
export function addMembers(drafting: Drafting, at: MethodAt): void {
  const { entrypoints } = at.entry;
  const called = entrypoints.find(({ kind }) => kind === "rpc");
  const routes = entrypoints.filter(({ kind }) => kind === "http");
  if (called !== undefined) addCalled(drafting, at, called);
  for (const entrypoint of entrypoints) {
    const remarks: string[] = [];
    const own = { ...at, remarks };
    if (entrypoint.kind === "websocket") addWebsocket(drafting, own, entrypoint);
    if (entrypoint.kind === "event") addHandler(drafting, own, entrypoint);
    if (entrypoint.kind === "consume") addConsumer(drafting, own, entrypoint);
    if (entrypoint.kind === "timer") addTimer(drafting, own, entrypoint);
    if (entrypoint.kind === "made") {
      leaveOut(
        drafting,
        own,
        `what \`@${entrypoint.path}\` of the files makes of it is not looked into: add the member that it is.`,
      );
    }
    if (entrypoint.kind === "other") {
      leaveOut(
        drafting,
        own,
        `\`@${entrypoint.path}\` is no entrypoint that contracts have: it is left out.`,
      );
    }
  }
  for (const route of routes) addRoutes(drafting, { ...at, remarks: [] }, route);
}

/** `@rpc` */
function addCalled(drafting: Drafting, at: MethodAt, entrypoint: Entrypoint): void {
  const names = namesOf(drafting, at);
  if (names === undefined) return;
  const errors = errorsOf(drafting, at, entrypoint, false);
  const body: MethodBody = { ...methodBody(drafting, at), errors };
  add(at, { names, tags: [], sensitive: sensitivePaths(drafting.project, entrypoint), body });
}

/** `nameko.web.websocket.rpc`: a method after the id of its socket. */
function addWebsocket(drafting: Drafting, at: MethodAt, entrypoint: Entrypoint): void {
  const names = namesOf(drafting, at, "_websocket");
  if (names === undefined) return;
  const errors = errorsOf(drafting, at, entrypoint, false);
  const body: MethodBody = { ...methodBody(drafting, at, 1), errors };
  const sensitive = sensitivePaths(drafting.project, entrypoint);
  tell(
    drafting,
    at,
    "Python is given the id of the socket first: see the door of WebSockets for what a handler knows of it.",
  );
  add(at, { names, tags: ["@websocket", "@local"], sensitive, body });
}
