// Generated from test/websocket/contracts/board.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as errors from "../error-classes.js";
import * as codec from "./codec.js";

const tooLongError = {
  name: "TOO_LONG",
  create: (data, message) => new errors.TooLong(data, message),
  data: codec.tooLongData,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[x: number, y: number], number>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<
  [text: string, at?: Date | undefined],
  import("../../contracts/board.ts").Note
>} */
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

/** @type {import("lagomorph/generated").CommandDescriptor<[all: boolean]>} */
export const clear = {
  kind: "command",
  service: "board",
  member: "clear",
  name: "clear",
  parameters: ["all"],
  args: codec.clearArgs,
  websocket: true,
};

/** @type {import("lagomorph/generated").StreamDescriptor<
  [from: number, to: number],
  number,
  string
>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<
  [bytes: Uint8Array, sizes: Map<string, bigint>],
  { bytes: Uint8Array; sizes: Map<string, bigint> }
>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[size: number], string>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[], string>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[], string>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[room: string], string>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[room: string], string[]>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[room: string, text: string], void>} */
export const say = {
  kind: "method",
  service: "board",
  member: "say",
  name: "say",
  parameters: ["room", "text"],
  args: codec.sayArgs,
  result: codec.sayResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[socket: string, text: string], void>} */
export const tell = {
  kind: "method",
  service: "board",
  member: "tell",
  name: "tell",
  parameters: ["socket", "text"],
  args: codec.tellArgs,
  result: codec.tellResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[], string>} */
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

/** @type {import("lagomorph/generated").StreamDescriptor<[], string>} */
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

/** @type {import("lagomorph/generated").CommandDescriptor<[hard: boolean]>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[], string>} */
export const secret = {
  kind: "method",
  service: "board",
  member: "secret",
  name: "secret",
  parameters: [],
  args: codec.secretArgs,
  result: codec.secretResult,
};

/** @type {import("lagomorph/generated").EventDescriptor<import("../../contracts/board.ts").Note>} */
export const noted = {
  kind: "event",
  service: "board",
  member: "noted",
  name: "noted",
  payload: codec.notedPayload,
  websocket: true,
};

/** @type {import("lagomorph/generated").EventDescriptor<{ all: boolean }>} */
export const cleared = {
  kind: "event",
  service: "board",
  member: "cleared",
  name: "cleared",
  payload: codec.clearedPayload,
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
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
