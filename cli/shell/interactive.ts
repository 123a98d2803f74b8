import type { AsyncCompleter } from "node:readline";
import type { REPLServer } from "node:repl";
import type { Catalogue } from "./catalogue.ts";
import { complete } from "./completion.ts";
import type { Evaluator } from "./evaluator.ts";
import type { History } from "./history.ts";
import type { Running } from "./running.ts";
import { showError, showValue } from "./show.ts";

/** What a shell in a terminal stands on. */
export interface InteractiveOptions {
  readonly server: REPLServer;
  readonly evaluator: Evaluator;
  readonly running: Running;
  readonly catalogue: Catalogue;
  readonly history: History;
  /** The shell is told to end. */
  readonly stopped: AbortSignal;
}

/** Statements as somebody types them, until Ctrl-D, or Ctrl-C while nothing runs. */
export function runInteractive(options: InteractiveOptions): Promise<void> {
  const { server, stopped } = options;
  const typed = new Typed(options);
  Object.assign(server, { eval: typed.take });
  passDots(server);
  forgetOnCommand(server, typed);
  completeNames(options);
  interrupt(options, typed);
  // Readline has it, and reads it when the arrows are pressed.
  (server as REPLServer & { history: string[] }).history = options.history.read();
  return new Promise((resolve) => {
    server.once("exit", resolve);
    stopped.addEventListener("abort", () => resolve(), { once: true });
    if (stopped.aborted) resolve();
  });
}

/** Lines that are typed or pasted: one statement after the other, each of one line or several. */
class Typed {
  readonly #options: InteractiveOptions;
  #statement = "";
  #last: Promise<void> = Promise.resolve();

  constructor(options: InteractiveOptions) {
    this.#options = options;
  }

  readonly take: REPLServer["eval"] = (line, _context, _file, callback): void => {
    const before = this.#last;
    this.#last = (async () => {
      await before;
      await this.#run(line.startsWith(code) ? line.slice(code.length) : line);
      callback(null, undefined);
    })();
  };

  /** What was typed of a statement that has not ended. */
  clear(): boolean {
    const wasTyping = this.#statement !== "";
    this.#statement = "";
    this.#options.server.setPrompt(prompt);
    return wasTyping;
  }

  /** Forgets what was typed before, and then does something. */
  forget(then: () => void): void {
    const before = this.#last;
    this.#last = (async () => {
      await before;
      this.clear();
      then();
    })();
  }

  async #run(line: string): Promise<void> {
    const { server, evaluator, history } = this.#options;
    this.#statement += line;
    const evaluated = await evaluator.run(this.#statement);
    if (evaluated.kind === "incomplete") return server.setPrompt("... ");
    history.add(this.#statement);
    this.clear();
    if (evaluated.kind === "error") this.#write(showError(evaluated.error));
    else if (evaluated.value !== undefined)
      this.#write([showValue(evaluated.value, server.useColors)]);
  }

  #write(lines: readonly string[]): void {
    for (const line of lines) this.#options.server.output.write(`${line}\n`);
  }
}

/** What stands before a statement. */
export const prompt = "lagomorph> ";

/** What a line begins with that is code, though it looks like a command; nobody types it. */
const code = "\0";

/** Lines such as `.map(double)` go on with a statement: Node's REPL would take them for its commands. */
function passDots(server: REPLServer): void {
  const nodes = server.listeners("line");
  server.removeAllListeners("line");
  server.on("line", (line: string) => {
    const [, word] = /^\s*\.(\S*)/.exec(line) ?? [];
    const isCommand = word === undefined || Object.hasOwn(server.commands, word);
    const passed = isCommand || server.editorMode ? line : `${code}${line}`;
    for (const each of nodes) Reflect.apply(each, server, [passed]);
  });
}

/** `.break` and `.clear` forget the lines of a statement that has not ended. */
function forgetOnCommand(server: REPLServer, typed: Typed): void {
  for (const name of ["break", "clear"]) {
    const nodes = server.commands[name];
    if (nodes === undefined) continue;
    const action = (text: string): void => typed.forget(() => nodes.action.call(server, text));
    server.defineCommand(name, { ...nodes, action });
  }
}

function completeNames({ server, catalogue }: InteractiveOptions): void {
  // Node's own takes a callback.
  const javaScripts: AsyncCompleter = server.completer;
  const completer: AsyncCompleter = (line, callback) => {
    const found = complete(line, catalogue);
    if (found === undefined) return javaScripts(line, callback);
    const [hits, fragment] = found;
    return callback(null, [[...hits], fragment]);
  };
  Object.assign(server, { completer });
}

/** Ctrl-C cancels what runs, or what is typed; without either it leaves, at the second time. */
function interrupt({ server, running, evaluator }: InteractiveOptions, typed: Typed): void {
  const nodes = server.listeners("SIGINT");
  server.removeAllListeners("SIGINT");
  let isSecond = false;
  server.on("line", () => (isSecond = false));
  server.on("SIGINT", () => {
    const isBusy = running.isBusy;
    const isTyping = !isBusy && (typed.clear() || server.line !== "");
    if (isSecond && !isTyping) return server.close();
    isSecond = !isTyping;
    // It clears the line, says how to leave, or gives up what it waits for.
    if (!isBusy || evaluator.isWaiting) for (const each of nodes) Reflect.apply(each, server, []);
    running.cancel();
  });
}
