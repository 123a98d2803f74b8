import { failures } from "./test/support/failures.ts";
import { LongestFirst } from "./test/support/longest-first.ts";
import { defineConfig, type ViteUserConfig } from "vitest/config";

// `lagomorph/…` means the sources, without a build: first the condition that says so, then Node's own.
const conditions = ["lagomorph:source", "node", "import", "default"];
const resolve = { resolve: { conditions }, ssr: { resolve: { conditions } } };

/** The folders whose tests talk to RabbitMQ: only they wait for a node. */
const withBroker = ["conformance", "rabbitmq", "end-to-end", "faults", "nameko", "nuropb"].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);
/** The compiler's tests, which need no broker either. */
const ofCompiler = "test/generator/**/*.test.ts";
const exclude = ["**/{expected,fixtures}/**", "**/node_modules/**"];

// Ends what hangs, and decides nothing else: a machine may be ten times as slow for a while.
const patience = { testTimeout: 90_000, hookTimeout: 90_000 };

const freshBuild = "./test/support/fresh-build.ts";

// A wrong `expectTypeOf` fails only where tsc reads it: type tests, in files that end in `.test-d.ts`, are for `npm run types`.
const config: ViteUserConfig = defineConfig({
  ...resolve,
  test: {
    // Broker, tests and the services under test share few cores; a third of the time all of them wait for something.
    maxWorkers: 3,
    retry: 0,
    sequence: { sequencer: LongestFirst },
    reporters: ["default", failures],
    projects: [
      {
        ...resolve,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts", "examples/**/*.test.ts"],
          exclude: [...exclude, ...withBroker, ofCompiler],
          globalSetup: [freshBuild],
          isolate: false,
          ...patience,
        },
      },
      {
        ...resolve,
        test: {
          name: "compiler",
          include: [ofCompiler],
          exclude,
          globalSetup: [freshBuild],
          // TypeScript is loaded once for all files of a worker, not for each of them: its functions share nothing but caches.
          isolate: false,
          ...patience,
        },
      },
      {
        ...resolve,
        test: {
          name: "rabbitmq",
          include: withBroker,
          exclude,
          globalSetup: [freshBuild, "./test/support/global-rabbitmq.ts"],
          isolate: false,
          // After the others, which keep both cores busy: what is counted here in a time needs a core now and then.
          sequence: { groupOrder: 1 },
          ...patience,
        },
      },
    ],
  },
});

export default config;
