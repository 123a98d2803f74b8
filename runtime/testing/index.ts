/** The door of tests: `import { testService } from "lagomorph/testing"`. */
export type { Fake, Fakes } from "./fakes.ts";
export type { Handled, LogLine, WaitOptions } from "./journal.ts";
export type { EntrypointOf, PayloadOf, Scene, TestClock } from "./scene.ts";
export { testService, type TestOptions } from "./test-service.ts";
export { createSampler, type SampleOptions, type Sampler } from "./samples/sampler.ts";
