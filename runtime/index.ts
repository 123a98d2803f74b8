/** The door of the package: `import { connect } from "lagomorph"`. */
export type { BrokerStatus, ConsumerStatus } from "./broker.ts";
export type { TlsFile, TlsOptions } from "./brokers/amqp/tls.ts";
export type { CallOptions, Channel, ClientClass, RetryOptions } from "./channel.ts";
export type { ClientOptions } from "./client/callers.ts";
export type { JsonArguments, JsonValue } from "./client/dynamic.ts";
export { RemoteError } from "./client/remote-error.ts";
export { CallAgain } from "./call-again.ts";
export type { CallContext } from "./context.ts";
export type {
  ContractDescription,
  ContractDetails,
  DescribeOptions,
  ErrorDescription,
  InstanceDescription,
  JsonSchema,
  MemberDescription,
  MemberKind,
  ParameterDescription,
  ServiceDescription,
} from "./description.ts";
export type {
  Codec,
  CommandDescriptor,
  ConsumerDescriptor,
  ErrorDescriptor,
  EventDescriptor,
  ForeignNames,
  HandlerDescriptor,
  MemberDescriptor,
  MethodDescriptor,
  PublisherDescriptor,
  Retry,
  ServiceDescriptor,
  StreamDescriptor,
  TimerDescriptor,
  TopicDescriptor,
} from "./descriptor.ts";
export type { Bound, Encryption, OpenOptions, SealOptions } from "./encryption.ts";
export {
  DeclaredError,
  type ErrorCode,
  type Issue,
  MeshError,
  type MeshErrorDetails,
  type UnavailableReason,
} from "./errors.ts";
export type { Health, Problem, Stall } from "./health.ts";
export type { Inbox, InboxMessage, InboxState } from "./inbox.ts";
export { consoleLog, type Log } from "./log.ts";
export { createMemoryInbox, type MemoryInboxOptions } from "./memory-inbox.ts";
export type { ConnectOptions } from "./mesh-options.ts";
export type { Forwarded, ForwardOptions } from "./server/forward.ts";
export type { WireName } from "./peer-wires.ts";
export type { NamekoOptions } from "./wires/nameko/settings.ts";
export type { NuropbOptions, NuropbService } from "./wires/nuropb/settings.ts";
export { callersToken } from "./context.ts";
export type { Authenticate, ClaimedCall, Claims, Token } from "./claims.ts";
export { connect, type Mesh } from "./mesh.ts";
export type {
  Ending,
  Happening,
  Observed,
  ObservedMember,
  ObservedMesh,
  Observer,
  Work,
} from "./observer.ts";
export type { Dependency, Provider, ProviderScope, WorkContext, WorkOutcome } from "./provider.ts";
export type { Leading, LeadingWork } from "./server/lead.ts";
export type { SubscribeOptions, Subscription } from "./server/listen.ts";
export type { MeshStats } from "./stats.ts";
export type { PauseOptions } from "./server/pause-options.ts";
export type { TraceContext } from "./trace-context.ts";
export { type Closable, type Closed, stopOnSignals, type StopOptions } from "./stop-on-signals.ts";
export type { ServedService, ServeOptions } from "./server/serve.ts";
export type { Answer, Dependencies, Providers, Scope, SkeletonClass } from "./server/skeleton.ts";
