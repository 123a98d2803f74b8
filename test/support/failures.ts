import type { Reporter, TestModule } from "vitest/node";

/** Vitest's last words: every failure in one line, below all other output. */
export const failures: Reporter = {
  onTestRunEnd: (modules) => {
    for (const module of modules) sayAll(module);
  },
};

function sayAll(module: TestModule): void {
  for (const { message } of module.errors()) say(module.relativeModuleId, message);
  for (const test of module.children.allTests("failed")) {
    const [error] = test.result().errors ?? [];
    say(`${module.relativeModuleId} > ${test.fullName}`, error?.message ?? "");
  }
}

function say(where: string, message: string): void {
  console.log(`FAILED ${where}: ${message.replaceAll(/\s+/g, " ").slice(0, 600)}`);
}
