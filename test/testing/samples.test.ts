import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Codec, MemberDescriptor, MethodDescriptor, ServiceDescriptor } from "lagomorph";
import { createSampler } from "lagomorph/testing";
import { describe, expect, expectTypeOf, test } from "vitest";
import { mathService } from "../../generated/math_service/index.ts";
import { readSchema } from "../../runtime/schema.ts";
import { probe } from "../conformance/mesh/generated/probe/index.ts";
import { service as health } from "../generator/golden/local/expected/health/service.js";
import { service as market } from "../generator/golden/members/expected/market/service.js";
import { service as jobs } from "../generator/golden/messages/expected/jobs/service.js";
import { service as calculator } from "../generator/golden/methods/expected/calculator/service.js";
import { service as trees } from "../generator/golden/recursion/expected/trees/service.js";
import { service as shop } from "../generator/golden/rules/expected/shop/service.js";
import { service as payments } from "../generator/golden/tags/expected/payments/service.js";
import { service as shapes } from "../generator/golden/types/expected/shapes/service.js";

const services: readonly ServiceDescriptor[] = [
  ...[health, market, jobs, calculator, trees, shop, payments, shapes],
  ...[mathService.service, probe.service],
];
const seeds = Array.from({ length: 10 }, (_, index) => index);

type Part = "args" | "result" | "item" | "payload";
const parts: readonly Part[] = ["args", "result", "item", "payload"];

/** What JSON Schema cannot say: texts in capitals, what stands at the end of a list. */
const beyondSchemas = ["special.args", "special.result"];

/** Everything that a service takes and gives, with its codec. */
function partsOf({ members }: ServiceDescriptor): [MemberDescriptor, Part, Codec<unknown>][] {
  return members.flatMap((member) =>
    parts.flatMap((part): [MemberDescriptor, Part, Codec<unknown>][] => {
      const codec: unknown = Reflect.get(member, part);
      // A part of a descriptor is a codec.
      return codec === undefined ? [] : [[member, part, codec as Codec<unknown>]];
    }),
  );
}

describe("samples", () => {
  test.each(services.map((service) => [service.name, service] as const))(
    "of all that %s takes and gives fit its contract, by codec and by schema",
    async (_, service) => {
      const sampler = await createSampler([service]);
      const ajv = new Ajv2020({ strict: false, validateFormats: true, multipleOfPrecision: 9 });
      addFormats.default(ajv);
      const { definitions } = await readSchema(service);
      ajv.addSchema({ $id: "all", $defs: definitions });
      for (const [member, part, codec] of partsOf(service)) {
        if (beyondSchemas.includes(`${member.name}.${part}`)) continue;
        const check = ajv.compile({ $ref: `all#/$defs/${member.name}.${part}` });
        for (const seed of seeds) {
          // Its parts are asked for by the names of its codecs.
          const value: unknown = sampler[part](member as never, { seed });
          const json: unknown = JSON.parse(JSON.stringify(codec.encode(value)) ?? "null");
          expect(check(json), `${member.name}.${part} ${JSON.stringify(json)}`).toBe(true);
          expect(codec.decode(json)).toEqual(value);
        }
      }
    },
  );

  test("are the same for the same seed, others for others, and typed", async () => {
    const sampler = await createSampler([mathService.service]);
    const again = await createSampler([mathService.service], { seed: 1 });
    const args = sampler.args(mathService.add);
    expectTypeOf(args).toEqualTypeOf<[x: number, y: number]>();
    expect(again.args(mathService.add)).toEqual(args);
    const many = seeds.map((seed) => JSON.stringify(sampler.args(mathService.add, { seed })));
    expect(new Set(many).size).toBeGreaterThan(7);
  });

  test("of types that contain themselves end", async () => {
    const sampler = await createSampler([trees]);
    const sizes = partsOf(trees).flatMap(([member, part, codec]) =>
      // As above.
      seeds.map(
        (seed) =>
          JSON.stringify(codec.encode(sampler[part](member as never, { seed })))?.length ?? 0,
      ),
    );
    expect(Math.max(...sizes)).toBeLessThan(100_000);
  });

  test("of what a schema cannot say are refused by name, not made up", async () => {
    const sampler = await createSampler([shapes]);
    const [special] = shapes.members.filter(({ name }) => name === "special");
    expect(() => sampler.args(special as MethodDescriptor)).toThrow(
      "no sample of shapes special.args was found in 200: give such a value by hand",
    );
  });

  test("of a service that the sampler was not given are refused", async () => {
    const sampler = await createSampler([probe.service]);
    expect(() => sampler.args(mathService.add)).toThrow(
      "the sampler knows no add.args of math_service: createSampler was given the services probe",
    );
  });
});
