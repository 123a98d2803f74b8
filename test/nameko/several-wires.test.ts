import { connect, type Mesh } from "lagomorph";
import { expect, test } from "vitest";
import { unique } from "../support/unique.ts";
import { GreetingServiceClient } from "./generated/greeting/index.ts";
import { OtherServiceClient } from "./generated/other/index.ts";
import { greeted } from "./generated/greeting/service.js";
import { Greeting, Other } from "./support/greeting-services.ts";

/** Says who calls, too. */
class Told extends Greeting {
  override hello(name: string): string {
    return `${name} by ${this.mesh.context.caller}`;
  }
}

test("one implementation is called over several wires, and its events are heard on all of them", async () => {
  const url = `memory:${unique("wires")}`;
  await using mesh = await connect(url, { name: "web" });
  await mesh.serve(Other);
  await mesh.serve(Told, { wires: ["native", "nameko"] });
  expect(await mesh.client(GreetingServiceClient).hello("a")).toBe("a by web");
  expect(await mesh.client(GreetingServiceClient, { wire: "native" }).hello("b")).toBe("b by web");
  const heard: string[] = [];
  const { wire: _, ...native } = greeted;
  await mesh.on(greeted, () => heard.push("nameko"));
  await mesh.on(native, () => heard.push("native"));
  await mesh.client(GreetingServiceClient).dispatch("greeted", 1);
  await expect.poll(() => heard.toSorted()).toEqual(["nameko", "native"]);
});

test("a broadcast with an identifier keeps what comes while its instance is away; others go with theirs", async () => {
  const url = `memory:${unique("kept")}`;
  const heard: string[] = [];
  class Kept extends Other {
    override onKept(payload: unknown): void {
      heard.push(String(payload));
    }
  }
  const nameko = { broadcastIdentifier: "one" };
  const start = async (options: { nameko?: typeof nameko }): Promise<Mesh> => {
    const mesh = await connect(url, options);
    await mesh.serve(Kept);
    return mesh;
  };
  await using emitter = await connect(url);
  for (const options of [{ nameko }, {}]) await (await start(options)).close();
  await emitter.emit(greeted, "meanwhile");
  await using _other = await start({});
  await using _one = await start({ nameko });
  await emitter.emit(greeted, "to both");
  await expect.poll(() => heard.toSorted()).toEqual(["meanwhile", "to both", "to both"]);
  await expect(connect(url, { nameko: { broadcastIdentifier: "a b" } })).rejects.toMatchObject({
    code: "invalid_argument",
  });
});

test("a mesh may be told by which wire a service is called, and a service by which it is not", async () => {
  const url = `memory:${unique("wires")}`;
  await using server = await connect(url);
  await server.serve(Other, { wires: ["native"] });
  await using told = await connect(url, { wires: { other: "native" } });
  expect(await told.client(OtherServiceClient).double(2)).toBe(4);
  await expect(server.client(OtherServiceClient).double(2)).rejects.toMatchObject({
    code: "unavailable",
    reason: "no_service",
  });
  expect(await server.call("other.double", [3], { wire: "native" })).toBe(6);
});
