import { Console } from "node:console";
import { type REPLServer, start } from "node:repl";
import { PassThrough } from "node:stream";
import type { Mesh, WireName } from "../../runtime/index.ts";
import type { KeyPlaces } from "../keys.ts";
import { createMask } from "../mask.ts";
import { withMesh } from "../mesh/with-mesh.ts";
import { printable } from "../print.ts";
import { readToken } from "../token.ts";
import { createBindings } from "./bindings.ts";
import { type Catalogue, readCatalogue } from "./catalogue.ts";
import { Evaluator } from "./evaluator.ts";
import { Events } from "./events.ts";
import { History, historyFile } from "./history.ts";
import { prompt, runInteractive } from "./interactive.ts";
import { Running } from "./running.ts";
import { SafeOutput } from "./safe-output.ts";
import { runScript } from "./script.ts";
import { showError, showValue } from "./show.ts";

interface ShellFlags {
  readonly broker?: string;
  readonly out?: string;
  readonly timeout?: number;
  readonly tokenFile?: string;
  readonly wire?: WireName;
  readonly key?: KeyPlaces;
}

/** `lagomorph shell`: what is typed, or what comes by the standard input. */
export async function openShell({ broker, key, ...flags }: ShellFlags): Promise<void> {
  const token = await readToken(flags);
  const to = { ...(broker === undefined ? {} : { broker }), ...(key === undefined ? {} : { key }) };
  await withMesh(to, async (mesh, stopped) => {
    const catalogue = await readCatalogue(mesh, flags, stopped);
    if (stopped.aborted) {
      process.exitCode = 130;
      return;
    }
    const isTerminal = process.stdin.isTTY;
    if (isTerminal) console.log(greeting(catalogue));
    const running = new Running();
    const evaluator = createEvaluator({ running, mesh, catalogue, flags, token });
    const { server } = evaluator;
    const stop = (): void => {
      running.cancel();
      process.exitCode = 130;
      process.stdin.destroy();
      server.close();
    };
    stopped.addEventListener("abort", stop, { once: true });
    if (isTerminal) {
      const history = new History(historyFile(), catalogue);
      await runInteractive({ server, evaluator, running, catalogue, history, stopped });
    } else {
      process.exitCode = await runScript(evaluator, process.stdin, stopped);
    }
    server.close();
  });
}

function createServer(onThrown: (error: unknown) => void): REPLServer {
  const handleError = (error: unknown): string => {
    onThrown(error);
    return "ignore";
  };
  const common = { preview: false, ignoreUndefined: true, breakEvalOnSigint: true, handleError };
  if (process.stdin.isTTY) return start({ ...common, prompt });
  // It evaluates, and neither reads nor writes.
  const [input, output] = [new PassThrough(), new PassThrough()];
  output.resume();
  return start({ ...common, prompt: "", terminal: false, input, output });
}

interface ShellParts {
  readonly running: Running;
  readonly mesh: Mesh;
  readonly catalogue: Catalogue;
  readonly flags: Omit<ShellFlags, "broker" | "key">;
  readonly token: string | undefined;
}

function createEvaluator({ running, mesh, catalogue, flags, token }: ShellParts): Evaluator {
  const { out, timeout, wire } = flags;
  const { model } = catalogue;
  const aside = (lines: readonly string[]): void => {
    for (const line of lines) console.log(line);
    if (process.stdin.isTTY && !running.isBusy) evaluator.server.displayPrompt(true);
  };
  const events = new Events({
    mesh,
    out,
    wire,
    contracts: model,
    mask: model === undefined ? undefined : createMask(model),
    show: (line) => aside([printable(line)]),
  });
  const streams = new WeakSet();
  const evaluator = new Evaluator({
    start: createServer,
    running,
    streams,
    showStream,
    onStray: (error) => aside(showError(error)),
  });
  const { server } = evaluator;
  const parts = { mesh, catalogue, running, events, timeout, wire, token, streams };
  const bindings = createBindings(parts);
  const bind = (): void => void Object.assign(server.context, bindings, { console: safeConsole() });
  bind();
  server.on("reset", bind);
  return evaluator;
}

/** Prints each item as it comes. */
async function showStream(stream: AsyncGenerator<unknown, unknown, void>): Promise<unknown> {
  for (;;) {
    const step = await stream.next();
    if (step.done === true) return step.value;
    console.log(showValue(step.value, process.stdout.isTTY));
  }
}

/** A console whose texts move no cursor of a terminal, whoever has sent them. */
function safeConsole(): Console {
  const { stdout, stderr } = process;
  return new Console({
    stdout: stdout.isTTY ? new SafeOutput(stdout) : stdout,
    stderr: stderr.isTTY ? new SafeOutput(stderr) : stderr,
    colorMode: false,
  });
}

function greeting({ from, services }: Catalogue): string {
  const names = services.map(({ name }) => name).join(", ");
  const what = names === "" ? "no services" : names;
  const where = from === "contracts" ? "by the contracts" : "live now";
  return printable(`${what} (${where}); Tab completes, Ctrl-C cancels, Ctrl-D leaves`);
}
