import { callersToken, type ClaimedCall, type Claims, MeshError } from "lagomorph";
import { beforeEach, expect, test } from "vitest";
import type { Broker } from "../../../runtime/broker.ts";
import type { ConsumedTopology } from "../../../runtime/wire-topology.ts";
import { nativeWire } from "../../../runtime/wires/native/index.ts";
import { createInbox, type Inbox } from "../../support/inbox.ts";
import { VaultClient, VaultSkeleton } from "./generated/vault/index.ts";
import { type Place, rejection, setUpMeshes } from "./set-up.ts";

/** What is destroyed, and by whom. */
type Destroyed = Inbox<string>;

/** A vault, which tells what it destroys. */
export function vaultClass(destroyed: Destroyed) {
  return class extends VaultSkeleton.using({ vault: VaultClient }) {
    open(box: string): string {
      return `${box} for ${String(this.mesh.context.claims?.["sub"])}`;
    }
    store(box: string, weight: number): string {
      return `${box} of ${weight} for ${String(this.mesh.context.claims?.["sub"])}`;
    }
    async *audit(): AsyncGenerator<string, void> {
      yield `seen by ${String(this.mesh.context.claims?.["sub"])}`;
      await Promise.resolve();
    }
    destroy(box: string): void {
      destroyed.put(`${box} by ${String(this.mesh.context.claims?.["sub"])}`);
    }
    relay(box: string, asCaller: boolean): Promise<string> {
      return this.deps.vault.open(box, asCaller ? { token: callersToken } : {});
    }
    peek() {
      const { claims, token } = this.mesh.context;
      // Whoever logs a context logs no token.
      expect(JSON.stringify(this.mesh.context)).not.toContain("tom-the-reader");
      return { claims: claims !== undefined, token: token !== undefined };
    }
  };
}

const people: Readonly<Record<string, Claims>> = {
  "ann-the-writer": { sub: "ann", scope: "vault:read vault:write" },
  "tom-the-reader": { sub: "tom", scp: ["vault:read"] },
};

/** Who is let in, over any broker. */
export function describeClaims(createPlace: () => Promise<Place>): void {
  const on = setUpMeshes(createPlace);
  const ann = { token: "ann-the-writer" };
  const tom = { token: "tom-the-reader" };
  let vault: VaultClient;
  let destroyed: Destroyed;
  let asked: ClaimedCall[];
  /** How many tokens nobody can look at now. */
  let away: number;

  beforeEach(async () => {
    destroyed = createInbox<string>();
    asked = [];
    away = 0;
    const authenticate = (token: string, call: ClaimedCall): Claims | Promise<Claims> => {
      asked.push(call);
      if (away-- > 0) throw new MeshError("unavailable", "the issuer is away");
      if (token === "no-claims") return null as unknown as Claims;
      const claims = people[token];
      if (claims === undefined) throw new Error(`${token} is nobody's`);
      return token.startsWith("ann") ? claims : Promise.resolve(claims);
    };
    await on.server.serve(vaultClass(destroyed), { authenticate });
    vault = on.caller.client(VaultClient);
  });

  test("a call with a token is run with its claims", async () => {
    expect(await vault.open("a", ann)).toBe("a for ann");
    expect(await vault.open("a", { token: () => tom.token })).toBe("a for tom");
    expect(await on.caller.client(VaultClient, ann).store("a", 2)).toBe("a of 2 for ann");
    expect(await on.caller.call("vault.open", ["b"], tom)).toBe("b for tom");
    expect(asked[0]).toEqual({ service: "vault", member: "open", caller: "caller" });
  });

  test("a call without a token, or with one that is not accepted, is not run and told no more", async () => {
    expect(await rejection(vault.open("a"))).toMatchObject({
      code: "unauthenticated",
      rawMessage: "vault.open takes calls with a token only",
    });
    for (const token of ["stolen-token", "no-claims"])
      expect(await rejection(vault.open("a", { token }))).toMatchObject({
        code: "unauthenticated",
        rawMessage: "the token is not accepted",
      });
    expect(on.logged.filter((line) => line.startsWith("a token was refused"))).toHaveLength(1);
    expect(on.logged.join("\n")).not.toContain("stolen-token");
  });

  test("a call without the scope is not run, and told which it needs", async () => {
    expect(await rejection(vault.store("a", 1, tom))).toMatchObject({
      code: "permission_denied",
      rawMessage: 'vault.store needs the scope "vault:write"',
    });
  });

  test("who calls is looked at before what is asked", async () => {
    const wrong = (options: object): Promise<unknown> =>
      on.caller.call("vault.store", [{ not: "a box" }], options);
    expect(await rejection(wrong({}))).toMatchObject({ code: "unauthenticated" });
    expect(await rejection(wrong(tom))).toMatchObject({ code: "permission_denied" });
    expect(await rejection(wrong(ann))).toMatchObject({ code: "invalid_argument" });
  });

  test("a call is sent again while nobody can tell whose token it is", async () => {
    away = 2;
    expect(await vault.open("a", ann)).toBe("a for ann");
    expect(asked).toHaveLength(3);
    away = Infinity;
    // The other where it is on its way when its time is over.
    expect(["unavailable not_started", "deadline_exceeded"]).toContain(
      reasonOf(await rejection(vault.open("a", { ...ann, timeout: 300 }))),
    );
  });

  test("a stream is begun with its scope only", async () => {
    const seen: string[] = [];
    for await (const line of vault.audit(tom)) seen.push(line);
    expect(seen).toEqual(["seen by tom"]);
    expect(await rejection(vault.audit()[Symbol.asyncIterator]().next())).toMatchObject({
      code: "unauthenticated",
    });
  });

  test("a command is run with its scope only, and else set aside without its token", async () => {
    await vault.destroy("a", tom);
    await vault.destroy("b");
    await vault.destroy("c", ann);
    expect(await destroyed.next()).toBe("c by ann");
    const topology = nativeWire.topology.command("vault", "destroy");
    const dead = await (await deadLetters(on.broker, topology)).take(2);
    expect(dead.map(({ code }) => String(code)).toSorted()).toEqual([
      "permission_denied",
      "unauthenticated",
    ]);
    expect(dead.map(({ text }) => text).join()).not.toContain(tom.token);
  });

  test("a command waits while nobody can tell whose token it is", async () => {
    away = 1;
    await vault.destroy("a", ann);
    expect(await destroyed.next()).toBe("a by ann");
    expect(asked).toHaveLength(2);
  });

  test("a handler passes the token of its caller on where it says so, and else not", async () => {
    expect(await vault.relay("a", true, tom)).toBe("a for tom");
    expect(await rejection(vault.relay("a", false, tom))).toMatchObject({ code: "internal" });
  });

  test("a member that asks for no claims looks at no token", async () => {
    expect(await vault.peek(tom)).toEqual({ claims: false, token: true });
    expect(await vault.peek()).toEqual({ claims: false, token: false });
    expect(asked).toEqual([]);
  });

  test("what is no token does not leave, and is not shown", async () => {
    for (const token of ["", "two words", "line\nbreak", "x".repeat(8193)]) {
      const error = await rejection(vault.open("a", { token }));
      expect(error).toMatchObject({ code: "invalid_argument" });
      expect(error.message).not.toContain("words");
    }
    expect(asked).toEqual([]);
  });

  test("a service with such members is not served unless somebody looks at tokens", async () => {
    expect(await rejection(on.server.serve(vaultClass(destroyed)))).toMatchObject({
      code: "unimplemented",
      rawMessage: expect.stringContaining(
        "vault.open: @authenticated needs `authenticate`",
      ) as string,
    });
  });

  test("a request that is set aside holds no token of its calls", async () => {
    const token = "tom-the-reader";
    const body = `{"calls":[{"id":1,"method":"open","args":["a"],"token":"${token}"}]}`;
    const request = {
      exchange: "lagomorph.rpc",
      routingKey: "vault",
      body: Buffer.from(body),
    };
    // What kind of message it is may stand in its type or in a header.
    await on.broker.publish({ ...request, type: "lagomorph.call/1" });
    await on.broker.publish({ ...request, headers: { lagomorph: 1 } });
    const topology = nativeWire.topology.requests("vault");
    for (const { text } of await (await deadLetters(on.broker, topology)).take(2)) {
      expect(text).toContain('"method":"open"');
      expect(text).not.toContain(token);
    }
  });
}

/** Messages of a queue that were set aside: why, and all of each as text. */
async function deadLetters(
  broker: Broker,
  topology: ConsumedTopology,
): Promise<Inbox<{ code: unknown; text: string }>> {
  const inbox = createInbox<{ code: unknown; text: string }>();
  await broker.declare(topology);
  await broker.consume({ queue: topology.deadQueue, prefetch: 10 }, (message) => {
    const { headers, body } = message;
    message.accept();
    const text = JSON.stringify(headers) + Buffer.from(body).toString();
    inbox.put({ code: headers["dead-code"], text });
  });
  return inbox;
}

function reasonOf({ code, reason }: MeshError): string {
  return reason === undefined ? code : `${code} ${reason}`;
}
