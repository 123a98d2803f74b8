import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take half a minute and more, longest first. One that is missing here may start last, and then all wait for it. */
const long = [
  "test/faults/faults.test.ts",
  "test/conformance/mesh/amqp.test.ts",
  "test/conformance/mesh/memory.test.ts",
  "test/rabbitmq/stalled.test.ts",
  "test/rabbitmq/mesh-set-up.test.ts",
  "test/rabbitmq/dead-replay.test.ts",
  "test/rabbitmq/rolling-restart.test.ts",
  "test/rabbitmq/mesh-commands.test.ts",
  "test/faults/seeded.test.ts",
  "test/nuropb/sealing.test.ts",
  "test/rabbitmq/provisioning.test.ts",
  "test/end-to-end/run.test.ts",
  "test/end-to-end/keys.test.ts",
  "test/rabbitmq/health.test.ts",
  "test/generator/attack/attack.test.ts",
  "test/docs/pages.test.ts",
  "test/compat/generated.test.ts",
  "test/generator/ahead/ahead.test.ts",
  "test/generator/attack/bounds.test.ts",
  "test/properties/properties.test.ts",
  "test/generator/conformance/types.test.ts",
  "test/compat/language.test.ts",
  "test/cli/codegen.test.ts",
  "test/cli/init.test.ts",
  "test/generator/emitters/schema-and-codec.test.ts",
  "test/generator/incremental.test.ts",
  "test/generator/golden/golden.test.ts",
];

/**
 * The order in which files are begun: long ones first, and those that wait for RabbitMQ between those that keep a core busy.
 * Vitest's own order has all files of a project before those of the next one, and the largest first, which are not the longest.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
    const placed = [...new Set(files.map(({ project }) => project.name))].flatMap((name) => {
      const all = sorted.filter(({ project }) => project.name === name);
      return all.map((file, index) => ({ file, place: index / all.length }));
    });
    return placed.toSorted((a, b) => a.place - b.place).map(({ file }) => file);
  }
}

function rank({ moduleId }: TestSpecification): number {
  const index = long.findIndex((file) => moduleId.endsWith(`/${file}`));
  return index < 0 ? long.length : index;
}
