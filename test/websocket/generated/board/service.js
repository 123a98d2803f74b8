// Generated from test/websocket/contracts/board.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as errors from "../error-classes.js";
import * as codec from "./codec.js";

const tooLongError = {
  name: "TOO_LONG",
  create: (data, message) => new errors.TooLong(data, message),
  data: codec.tooLongData,
};

export const add = {
  kind: "method",
  service: "board",
  member: "add",
  name: "add",
  parameters: ["x", "y"],
  args: codec.addArgs,
  result: codec.addResult,
  websocket: true,
};

export const note = {
  kind: "method",
  service: "board",
  member: "note",
  name: "note",
  parameters: ["text", "at"],
  args: codec.noteArgs,
  result: codec.noteResult,
  errors: [tooLongError],
  websocket: true,
};

export const clear = {
  kind: "command",
  service: "board",
  member: "clear",
  name: "clear",
  parameters: ["all"],
  args: codec.clearArgs,
  websocket: true,
};

export const count = {
  kind: "stream",
  service: "board",
  member: "count",
  name: "count",
  parameters: ["from", "to"],
  args: codec.countArgs,
  item: codec.countItem,
  result: codec.countResult,
  errors: [tooLongError],
  websocket: true,
};

export const echo = {
  kind: "method",
  service: "board",
  member: "echo",
  name: "echo",
  parameters: ["bytes", "sizes"],
  args: codec.echoArgs,
  result: codec.echoResult,
  websocket: true,
};

export const fill = {
  kind: "method",
  service: "board",
  member: "fill",
  name: "fill",
  parameters: ["size"],
  args: codec.fillArgs,
  result: codec.fillResult,
  websocket: true,
};

export const wait = {
  kind: "method",
  service: "board",
  member: "wait",
  name: "wait",
  parameters: [],
  args: codec.waitArgs,
  result: codec.waitResult,
  websocket: true,
};

export const who = {
  kind: "method",
  service: "board",
  member: "who",
  name: "who",
  parameters: [],
  args: codec.whoArgs,
  result: codec.whoResult,
  websocket: true,
};

export const enter = {
  kind: "method",
  service: "board",
  member: "enter",
  name: "enter",
  parameters: ["room"],
  args: codec.enterArgs,
  result: codec.enterResult,
  websocket: true,
};

export const leave = {
  kind: "method",
  service: "board",
  member: "leave",
  name: "leave",
  parameters: ["room"],
  args: codec.leaveArgs,
  result: codec.leaveResult,
  websocket: true,
};

export const say = {
  kind: "method",
  service: "board",
  member: "say",
  name: "say",
  parameters: ["room", "text"],
  args: codec.sayArgs,
  result: codec.sayResult,
};

export const tell = {
  kind: "method",
  service: "board",
  member: "tell",
  name: "tell",
  parameters: ["socket", "text"],
  args: codec.tellArgs,
  result: codec.tellResult,
};

export const mine = {
  kind: "method",
  service: "board",
  member: "mine",
  name: "mine",
  parameters: [],
  args: codec.mineArgs,
  result: codec.mineResult,
  websocket: true,
  authenticated: true,
};

export const pages = {
  kind: "stream",
  service: "board",
  member: "pages",
  name: "pages",
  parameters: [],
  args: codec.pagesArgs,
  item: codec.pagesItem,
  result: codec.pagesResult,
  websocket: true,
  authenticated: true,
  scopes: ["board:read"],
};

export const wipe = {
  kind: "command",
  service: "board",
  member: "wipe",
  name: "wipe",
  parameters: ["hard"],
  args: codec.wipeArgs,
  websocket: true,
  authenticated: true,
  scopes: ["board:write"],
};

export const secret = {
  kind: "method",
  service: "board",
  member: "secret",
  name: "secret",
  parameters: [],
  args: codec.secretArgs,
  result: codec.secretResult,
};

export const noted = {
  kind: "event",
  service: "board",
  member: "noted",
  name: "noted",
  payload: codec.notedPayload,
  websocket: true,
};

export const cleared = {
  kind: "event",
  service: "board",
  member: "cleared",
  name: "cleared",
  payload: codec.clearedPayload,
};

export const service = {
  name: "board",
  wire: "native",
  fingerprint: "9151ffa538eb78f32d6fb2371bbccb07",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [
    add,
    note,
    clear,
    count,
    echo,
    fill,
    wait,
    who,
    enter,
    leave,
    say,
    tell,
    mine,
    pages,
    wipe,
    secret,
    noted,
    cleared,
  ],
};
