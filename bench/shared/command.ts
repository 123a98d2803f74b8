/** What every benchmark's command line can ask for. */
interface Asked {
  readonly help: boolean;
}

/** A benchmark as a command. */
export interface Command<Options extends Asked> {
  readonly help: string;
  /** Throws an `Error` that says what is wrong. */
  readOptions(args: readonly string[]): Options;
  run(options: Options): void | Promise<void>;
}

/** Runs a benchmark, or prints its help; 2 is the exit status of a command line that is not understood. */
export async function runCommand<Options extends Asked>(command: Command<Options>): Promise<void> {
  let options: Options;
  try {
    options = command.readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
    return;
  }
  if (options.help) console.log(command.help);
  else await command.run(options);
}

/** Standard output is for the figures. */
export function say(line: string): void {
  console.error(line);
}

/** A number above 0 from the command line. */
export function readPositive(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0 && value < 1e6)) throw new Error(`${name} takes a number above 0, not "${text}"`);
  return value;
}

/** A whole number above 0 from the command line. */
export function readWhole(name: string, text: string): number {
  const value = readPositive(name, text);
  if (!Number.isInteger(value)) throw new Error(`${name} takes whole numbers, not "${text}"`);
  return value;
}
