/** The door of browsers: `import { connectBrowser } from "lagomorph/browser"`. Nothing of Node is behind it. */
export type { CallOptions, ClientClass } from "../channel.ts";
export { DeclaredError, type ErrorCode, type Issue, MeshError } from "../errors.ts";
export type { BrowserMesh, BrowserSubscription, PushHandler } from "./browser-mesh.ts";
export {
  type BrowserOptions,
  connectBrowser,
  type ConnectionStatus,
  type Token,
} from "./connect-browser.ts";
export type { SocketClass, SocketLike } from "./socket-like.ts";
