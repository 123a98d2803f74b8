import { describe, expect, test } from "vitest";
import type { IncomingReply } from "../../../runtime/wire.ts";
import { nativeWire } from "../../../runtime/wires/native/index.ts";
import { createInbox } from "../../support/inbox.ts";
import { type Place, setUpMeshes } from "./set-up.ts";

/** What services make of calls that come too late, whether their caller says so or not. */
export function describeLateCalls(createPlace: () => Promise<Place>): void {
  const on = setUpMeshes(createPlace);

  describe("a service", () => {
    test("does not run a call whose deadline passes behind another one, of which no caller tells it", async () => {
      await on.serveProbe(1);
      const replies = createInbox<IncomingReply>();
      const requester = await on.broker.openRequester({
        onAnswer: (message) => replies.put(nativeWire.decodeReply(message)),
        onReturn: () => {},
        onLost: () => {},
        onRestored: () => {},
      });
      const rest = { again: 0, headers: undefined, trace: undefined, token: undefined };
      const calls = [
        { id: 1, method: "spin", args: "[60]", timeout: 5000, stream: undefined, ...rest },
        { id: 2, method: "countRuns", args: '["late"]', timeout: 20, stream: undefined, ...rest },
      ];
      const from = { session: "s1", replyTo: requester.address, caller: "raw" };
      const sent = { message: 1, sent: Date.now(), fingerprint: undefined };
      requester.send(nativeWire.encodeRequest({ service: "probe", calls, ...from, ...sent }));
      const answers: IncomingReply["answers"][number][] = [];
      while (answers.length < calls.length) answers.push(...(await replies.next()).answers);
      expect(answers.find(({ id }) => id === 2)).toMatchObject({
        error: { code: "deadline_exceeded" },
      });
      expect(on.sightings.count("ran late")).toBe(0);
      await requester.close();
    });
  });
}
