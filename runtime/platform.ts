import { MeshError } from "./errors.ts";

/** Tells values of the platform apart, of any realm. */
export interface PlatformTypes {
  isUint8Array(value: unknown): value is Uint8Array;
  isArrayBuffer(value: unknown): value is ArrayBuffer;
  isMap(value: unknown): value is Map<unknown, unknown>;
  isSet(value: unknown): value is Set<unknown>;
}

/** What Node has, and browsers have not: so it may be missing, whatever the types of Node say. */
const { process: node, Buffer: NodeBuffer } = globalThis as {
  readonly process?: Partial<Pick<NodeJS.Process, "getBuiltinModule">>;
  readonly Buffer?: typeof Buffer;
};

/** What the language has for it: code of a class runs for what is of that class only. */
const portable: PlatformTypes = {
  isUint8Array: (value): value is Uint8Array =>
    ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === "[object Uint8Array]",
  isArrayBuffer: (value): value is ArrayBuffer =>
    runs(() => Reflect.get(ArrayBuffer.prototype, "byteLength", value)),
  isMap: (value): value is Map<unknown, unknown> =>
    runs(() => Reflect.get(Map.prototype, "size", value)),
  isSet: (value): value is Set<unknown> => runs(() => Reflect.get(Set.prototype, "size", value)),
};

function runs(code: () => unknown): boolean {
  try {
    code();
    return true;
  } catch {
    return false;
  }
}

/** Node's own where there is Node, which is asked at run time: a bundle for browsers imports nothing of it. */
export const types: PlatformTypes = node?.getBuiltinModule?.("node:util").types ?? portable;

/** A `Buffer`: none where there is no Node. */
export function isBuffer(value: unknown): value is Buffer {
  return NodeBuffer !== undefined && NodeBuffer.isBuffer(value);
}

/** Base64 → `Buffer`. Throws `MeshError` `unimplemented` where there is no Node. */
export function bufferOf(base64: string): Buffer {
  if (NodeBuffer !== undefined) return NodeBuffer.from(base64, "base64");
  throw new MeshError(
    "unimplemented",
    "a Buffer is of Node: for browsers a contract has Uint8Array in its place",
  );
}

/** Base64 → bytes. */
export function bytesOf(base64: string): Uint8Array {
  if (NodeBuffer !== undefined) return NodeBuffer.from(base64, "base64");
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** So many characters at a time: functions take no more arguments. */
const chunk = 8_192;

/** Bytes → base64. */
export function base64Of(bytes: Uint8Array): string {
  const { buffer, byteOffset, byteLength } = bytes;
  if (NodeBuffer !== undefined)
    return NodeBuffer.from(buffer, byteOffset, byteLength).toString("base64");
  let text = "";
  for (let start = 0; start < byteLength; start += chunk)
    text += String.fromCharCode(...bytes.subarray(start, start + chunk));
  return btoa(text);
}
