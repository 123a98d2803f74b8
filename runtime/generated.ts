/** What generated code stands on. Versioned with the package: code that an older compiler wrote keeps working. */
export type { CallOptions, Channel } from "./channel.ts";
export type {
  Codec,
  CommandDescriptor,
  ConsumerDescriptor,
  ErrorDescriptor,
  EventDescriptor,
  HandlerDescriptor,
  MethodDescriptor,
  PublisherDescriptor,
  ServiceDescriptor,
  StreamDescriptor,
  TimerDescriptor,
  TopicDescriptor,
} from "./descriptor.ts";
export {
  add,
  checkNothing,
  checkUnknown,
  depthLimit,
  expected,
  isDataObject,
  isFollowed,
  isObject,
  isRecord,
  isTuple,
  own,
  remember,
  tooDeep,
  tooMany,
  within,
  wrong,
} from "./check.ts";
export { codec, convertBest, mapValues, optional, set, trim } from "./convert.ts";
export { decodeDate, encodeDate, isDate, isDateTime } from "./date.ts";
export {
  isDay,
  isDuration,
  isEmail,
  isHostname,
  isIpv4,
  isIpv6,
  isIsoMoment,
  isIsoTime,
  isJsonPointer,
  isJsonPointerUriFragment,
  isMoment,
  isRegex,
  isRelativeJsonPointer,
  isTime,
  isUri,
  isUriReference,
  isUriTemplate,
  isUrl,
  isUuid,
} from "./formats.ts";
export { countProperties, hasLength, isMultiple, isUnique, matches } from "./rules.ts";
export { DeclaredError } from "./errors.ts";
export { fits, isNumericName, type Template, template } from "./template.ts";
export {
  decodeArrayBuffer,
  decodeBigint,
  decodeBuffer,
  decodeUint8Array,
  decodeUrl,
  distinct,
  encodeBigint,
  encodeBytes,
  encodeUrl,
  isArrayBuffer,
  isBase64,
  isBigint,
  isBigintText,
  isBuffer,
  isMap,
  isSet,
  isUint8Array,
  isUrlObject,
  isUrlText,
} from "./values.ts";
export { type Answer, type NoEvents, type NoPublishers, Skeleton } from "./server/skeleton.ts";
