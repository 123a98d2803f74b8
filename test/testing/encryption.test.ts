import { createEncryption } from "lagomorph/encryption";
import { testService } from "lagomorph/testing";
import { expect, test } from "vitest";
import { SafeClient } from "../conformance/mesh/generated/safe/index.ts";
import { authenticateAnn, newKey, safeClass } from "../conformance/mesh/safe.ts";
import { Sightings } from "../conformance/mesh/services.ts";

const Safe = safeClass(new Sightings());
const authenticate = authenticateAnn;

test("a service with encrypted members is tested with keys of the test", async () => {
  const encryption = createEncryption({ own: { safe: { keys: [newKey("test").own] } } });
  const options = { client: SafeClient, authenticate, encryption };
  await using scene = await testService(Safe, options);
  expect(await scene.client.open("a")).toBe("secret of a");
  await expect(scene.client.open("none")).rejects.toMatchObject({ name: "NO_SUCH_BOX" });
  await scene.client.destroy("b");
  expect(await scene.handled(Safe, "destroy")).toMatchObject([{ args: ["b"] }]);
});

test("without keys it is refused, as it is outside of tests", async () => {
  await expect(testService(Safe, { client: SafeClient, authenticate })).rejects.toMatchObject({
    code: "unimplemented",
  });
});
