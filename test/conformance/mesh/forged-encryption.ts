import { type Encryption, MeshError } from "lagomorph";
import { createEncryption } from "lagomorph/encryption";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Requester } from "../../../runtime/broker.ts";
import type { IncomingAnswer, IncomingReply, Sealed } from "../../../runtime/wire.ts";
import { nativeWire } from "../../../runtime/wires/native/index.ts";
import { createInbox, type Inbox } from "../../support/inbox.ts";
import { setUpSafe } from "./safe-set-up.ts";
import { type Place, setUpMeshes } from "./set-up.ts";

const session = "s1";

/** What services make of encrypted calls, and callers of their answers, that somebody has made or moved. */
export function describeForgedEncryption(createPlace: () => Promise<Place>): void {
  const on = setUpMeshes(createPlace);
  const { key, serve, call } = setUpSafe(on);

  describe("a forged call", () => {
    let requester: Requester;
    let replies: Inbox<IncomingReply>;
    const sealer = createEncryption({ of: { safe: { keys: [key.of] } } });
    const callKey = Buffer.alloc(32, 7);
    const bound = { service: "safe", member: "open", id: "call-1", direction: "request" } as const;
    const content = `{"args":["forged"],"key":"${callKey.toString("base64url")}"}`;

    beforeEach(async () => {
      replies = createInbox();
      requester = await on.broker.openRequester({
        onAnswer: (message) => replies.put(nativeWire.decodeReply(message)),
        onReturn: () => {},
        onLost: () => {},
        onRestored: () => {},
      });
      await serve();
    });
    afterEach(() => requester.close());

    const ask = async (
      sealed: Sealed | undefined,
      method = "open",
      args = '["x"]',
    ): Promise<IncomingAnswer | undefined> => {
      const none = { headers: undefined, trace: undefined, token: undefined, stream: undefined };
      const calls = [{ id: 1, method, args, timeout: 5000, again: 0, sealed, ...none }];
      const from = { session, replyTo: requester.address, caller: "raw", fingerprint: undefined };
      requester.send(
        nativeWire.encodeRequest({ service: "safe", message: 1, calls, sent: Date.now(), ...from }),
      );
      return (await replies.next()).answers[0];
    };

    test("an answer is encrypted with the key of its call, and for nothing else", async () => {
      const text = await sealer.seal(content, bound, {});
      const answer = await ask({ id: "call-1", text });
      expect(answer).toMatchObject({
        result: undefined,
        error: undefined,
        sealed: expect.any(String) as string,
      });
      const opened = await sealer.open(
        answer?.sealed ?? "",
        { ...bound, direction: "answer" },
        { key: callKey, now: Date.now() },
      );
      expect(Buffer.from(opened).toString()).toBe('{"result":"secret of forged"}');
    });

    test("what is moved to another call or member, sent back, expired, without a key or clear is not run", async () => {
      const text = await sealer.seal(content, bound, {});
      const moved = { code: "invalid_argument" };
      expect((await ask({ id: "call-2", text }))?.error).toMatchObject(moved);
      expect((await ask({ id: "call-1", text }, "look"))?.error).toMatchObject(moved);
      expect((await ask({ id: "call-1", text }, "weigh"))?.error).toMatchObject(moved);
      const back = await sealer.seal(content, { ...bound, direction: "answer" }, {});
      expect((await ask({ id: "call-1", text: back }))?.error).toMatchObject(moved);
      const keyless = await sealer.seal('{"args":["forged"]}', bound, {});
      expect((await ask({ id: "call-1", text: keyless }))?.error).toMatchObject(moved);
      const noJson = await sealer.seal("[", bound, {});
      expect((await ask({ id: "call-1", text: noJson }))?.error).toMatchObject(moved);
      const old = await sealer.seal(content, bound, { expires: Date.now() - 60_000 });
      expect((await ask({ id: "call-1", text: old }))?.error).toMatchObject({
        code: "deadline_exceeded",
      });
      expect((await ask(undefined))?.error).toMatchObject({ code: "permission_denied" });
      for (const wrong of ["", "....", "a.b.c.d.e"])
        expect((await ask({ id: "call-1", text: wrong }))?.error).toMatchObject(moved);
      expect(on.sightings.count("opened forged")).toBe(0);
      expect((await ask({ id: "call-1", text }))?.sealed).toBeDefined();
    });
  });

  test("a caller takes no answer that is clear, changed, or of another call", async () => {
    const { requests } = nativeWire.topology;
    await on.broker.declare(requests("safe"));
    const opener = createEncryption({ own: { safe: { keys: [key.own] } } });
    let before: string | undefined;
    const answers: ((by: Encryption, id: string, callKey: Uint8Array) => Promise<object>)[] = [
      async () => ({ result: '"forged"' }),
      async () => ({
        error: { code: "declared", message: "no", name: "NO_SUCH_BOX", data: { box: "x" } },
      }),
      async (by, id, callKey) => {
        const bound = { service: "safe", member: "open", id, direction: "answer" } as const;
        before = await by.seal('{"result":"fine"}', bound, { key: callKey });
        return { sealed: before };
      },
      async () => ({ sealed: before }),
      async (by, id, callKey) => {
        const bound = { service: "safe", member: "open", id, direction: "request" } as const;
        return { sealed: await by.seal('{"result":"fine"}', bound, { key: callKey }) };
      },
      async () => ({ error: { code: "resource_exhausted", message: "full" } }),
    ];
    const consumer = await on.broker.consume(
      { queue: requests("safe").consumed.name, prefetch: 1 },
      (message) => {
        message.accept();
        void answerNext(message);
      },
    );
    const answerNext = async (
      message: Parameters<typeof nativeWire.decodeRequest>[0],
    ): Promise<void> => {
      const { calls, session: of, replyTo } = nativeWire.decodeRequest(message);
      const { id, sealed } = calls[0]!;
      const bound = {
        service: "safe",
        member: "open",
        id: sealed?.id ?? "",
        direction: "request",
      } as const;
      const bytes = await opener.open(sealed?.text ?? "", bound, { now: Date.now() });
      const next = answers.shift()!;
      const answer = await next(opener, bound.id, nativeWire.decodeSealed(bytes).key!);
      on.broker.answer(
        nativeWire.encodeReply({ replyTo, session: of, answers: [{ id, ...answer }] }),
      );
    };
    const safe = await call();
    const outcomes: unknown[] = [];
    while (answers.length > 0)
      outcomes.push(
        await safe
          .open("a")
          .catch((error: unknown) =>
            error instanceof MeshError ? `${error.code}: ${error.rawMessage}` : error,
          ),
      );
    const refused = (what: string): string =>
      `internal: the answer of safe.open ${what}: it was changed on its way, or is not for this call`;
    expect(outcomes).toEqual([
      refused("is not encrypted"),
      refused("is not encrypted"),
      "fine",
      refused("cannot be opened"),
      refused("cannot be opened"),
      "resource_exhausted: full",
    ]);
    await consumer.close();
  });
}
