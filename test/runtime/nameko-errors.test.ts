import { describe, expect, test } from "vitest";
import type { IncomingMessage, OutgoingMessage } from "../../runtime/message.ts";
import type { PeerAnswer } from "../../runtime/peer-wire.ts";
import { createNamekoWire } from "../../runtime/wires/nameko/index.ts";

const wire = createNamekoWire();
const to = { replyTo: "address", id: "1" };

/** A message that has come as another one left. */
function arrived({ exchange, routingKey, body, ...rest }: OutgoingMessage): IncomingMessage {
  return {
    ...{ exchange, routingKey, body: Buffer.from(body), headers: {} },
    ...{ contentType: rest.contentType, contentEncoding: rest.contentEncoding },
    ...{ correlationId: rest.correlationId, replyTo: undefined, type: undefined },
    ...{ messageId: undefined, appId: undefined, ttl: undefined, timestamp: undefined },
  };
}

/** The answer with an exception that Python sends. */
function fromPython(error: unknown): IncomingMessage {
  const sent = wire.encodeReply(to, {});
  return arrived({ ...sent, body: Buffer.from(JSON.stringify({ result: null, error })) });
}

const notFound = { name: "orders.errors.NotFound", data: { id: "o1", attempts: 3 } };

describe("an error over nameko's wire", () => {
  test.each<[string, PeerAnswer, path: string, args: readonly unknown[]]>([
    [
      "of a message that is none",
      { error: { code: "invalid_argument", message: "no" }, about: { kind: "message" } },
      ...(["nameko.exceptions.MalformedRequest", ["no"]] as const),
    ],
    [
      "of a method that there is not",
      {
        error: { code: "unimplemented", message: "no method" },
        about: { kind: "method", name: "nosuch" },
      },
      ...(["nameko.exceptions.MethodNotFound", ["nosuch"]] as const),
    ],
    [
      "of arguments",
      { error: { code: "invalid_argument", message: "x: expected number" } },
      ...(["nameko.exceptions.IncorrectSignature", ["x: expected number"]] as const),
    ],
    [
      "that a contract names by its path",
      { error: { code: "declared", message: "no o1", ...notFound } },
      ...(["orders.errors.NotFound", ["o1", 3]] as const),
    ],
    [
      "that a contract names by a word",
      { error: { code: "declared", message: "no o1", ...notFound, name: "NotFound" } },
      ...(["lagomorph.NotFound", ["o1", 3]] as const),
    ],
    [
      "of another kind",
      { error: { code: "permission_denied", message: "not you" } },
      ...(["lagomorph.PermissionDenied", ["not you"]] as const),
    ],
  ])("%s has the class that Python catches, and comes back as it was", (_, answer, path, args) => {
    const sent = wire.encodeReply(to, answer);
    expect(JSON.parse(Buffer.from(sent.body).toString())).toMatchObject({
      result: null,
      error: {
        exc_type: path.slice(path.lastIndexOf(".") + 1),
        exc_path: path,
        exc_args: args,
        value: path.endsWith("MethodNotFound") ? "nosuch" : answer.error?.message,
      },
    });
    expect(wire.decodeReply(arrived(sent))).toEqual({ id: "1", error: { error: answer.error } });
  });

  test.each([
    ["nameko.exceptions.MalformedRequest", "invalid_argument"],
    ["nameko.exceptions.MethodNotFound", "unimplemented"],
    ["nameko.exceptions.IncorrectSignature", "invalid_argument"],
    ["nameko.exceptions.UnserializableValueError", "internal"],
    ["builtins.ValueError", "internal"],
  ])("of Python's class %s is %s here", (path, code) => {
    const type = path.slice(path.lastIndexOf(".") + 1);
    const error = { exc_type: type, exc_path: path, exc_args: ["bad", "1"], value: "bad, 1" };
    const read = wire.decodeReply(fromPython(error)).error;
    expect(read?.error.code).toBe(code);
    expect(read?.error.message).toContain("bad, 1");
    const isPrograms = !path.startsWith("nameko.");
    const exception = { type, path, args: ["bad", "1"], text: "bad, 1" };
    expect(read?.exception).toEqual(isPrograms ? exception : undefined);
  });
});
