/** What generated code stands on. Versioned with the package: code that an older compiler wrote keeps working. */
export type { CallOptions, Channel } from "./client/channel.ts";
export type {
  Codec,
  CommandDescriptor,
  ErrorDescriptor,
  EventDescriptor,
  HandlerDescriptor,
  MethodDescriptor,
  ServiceDescriptor,
} from "./descriptor.ts";
export { DeclaredError } from "./errors.ts";
export { type Answer, type NoEvents, Skeleton } from "./server/skeleton.ts";
