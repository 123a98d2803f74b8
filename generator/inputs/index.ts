export { ask, hashOf, type Input, type Question } from "./ask.ts";
export { hasValidStamp, rememberStamp, type StampKey } from "./stamp.ts";
