export { ask, hashOf, type Input, type Question } from "./ask.ts";
export { decode, type Decoded, isPlain } from "./encoding.ts";
export { cacheFolder, hasValidStamp, rememberStamp, type StampKey } from "./stamp.ts";
