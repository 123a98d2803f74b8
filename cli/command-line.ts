import { Command, CommanderError } from "commander";

import { Misuse } from "./misuse.ts";
import { readPackageJson } from "./package-json.ts";

/** The commands, and what registers each: loaded when it is asked for, so that the others cost nothing. */
const commands: Readonly<Record<string, () => Promise<(program: Command) => void>>> = {
  init: async () => (await import("./init.ts")).init,
  broker: async () => (await import("./broker.ts")).broker,
  codegen: async () => (await import("./codegen.ts")).codegen,
  "import-nameko": async () => (await import("./import-nameko.ts")).importNameko,
  run: async () => (await import("./run.ts")).run,
  gateway: async () => (await import("./gateway.ts")).gateway,
  bridge: async () => (await import("./bridge.ts")).bridge,
  mesh: async () => (await import("./mesh-set-up.ts")).mesh,
  config: async () => (await import("./config.ts")).config,
  call: async () => (await import("./mesh.ts")).call,
  emit: async () => (await import("./mesh.ts")).emit,
  listen: async () => (await import("./mesh.ts")).listen,
  dead: async () => (await import("./dead.ts")).dead,
  verify: async () => (await import("./verify.ts")).verify,
  shell: async () => (await import("./shell.ts")).shell,
  describe: async () => (await import("./describe.ts")).describe,
};

/** Runs the command line, and sets the exit code of the process: 0 done, 1 a failed check or an error answer, 2 misuse. */
export async function runCommandLine(args: readonly string[]): Promise<void> {
  await parse(args).catch(fail);
}

async function parse(given: readonly string[]): Promise<void> {
  const args = given[0] === "help" ? helpOf(given.slice(1)) : given;
  const program = new Command("lagomorph");
  program
    .description("typed services over RabbitMQ: contracts are TypeScript interfaces")
    .version(readPackageJson().version, "-V, --version", "prints the version")
    .helpOption("-h, --help", "prints this help")
    .helpCommand(false)
    .showSuggestionAfterError()
    .exitOverride();
  const wanted = commands[args[0] ?? ""];
  const register = wanted === undefined ? Object.values(commands) : [wanted];
  for (const load of register) (await load())(program);
  for (const command of program.commands) command.exitOverride();
  if (args.length === 0) {
    program.outputHelp({ error: true });
    process.exitCode = 2;
    return;
  }
  await program.parseAsync(args, { from: "user" });
}

/** `lagomorph help call` is `lagomorph call --help`; an unknown command stays one. */
function helpOf(names: readonly string[]): readonly string[] {
  const [name] = names;
  return name === undefined || Object.hasOwn(commands, name) ? [...names, "--help"] : [name];
}

/** What went wrong, in a line or two: commander has said its own already. */
function fail(error: unknown): void {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
    return;
  }
  process.exitCode = error instanceof Misuse ? 2 : 1;
  console.error(`lagomorph: ${error instanceof Error ? error.message : String(error)}`);
  if (process.env["LAGOMORPH_DEBUG"] === undefined) return;
  for (let each = error; each instanceof Error; each = each.cause) console.error(each.stack);
}
