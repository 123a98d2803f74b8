/** A project that uses the package. */
export interface Consumer {
  readonly name: string;
  readonly packageJson: object;
  readonly tsconfig: object;
  /** What its user does, in this order. */
  readonly steps: readonly Step[];
}

/** A program for Node to run. */
interface Step {
  readonly program: readonly string[];
  /** From which Node on it works. Default: all. */
  readonly since?: number;
  /** It prints {@link promised}. */
  readonly prints?: true;
}

/** What the program prints in the end. */
export const promised = "HELLO ANN; declared; since 1981; greeted Ann";

const options = { target: "ES2023", strict: true, types: ["node"], skipLibCheck: false };
const built = { allowJs: true, rootDir: ".", outDir: "dist" };
const codegen = ["node_modules/lagomorph/dist/cli/main.js", "codegen"];
const tsc = ["node_modules/typescript/bin/tsc", "-p", "."];
const bundle = ["node_modules/esbuild/bin/esbuild", "main.ts", "--bundle", "--platform=node"];

/** A project of each kind. */
export const consumers: readonly Consumer[] = [
  {
    name: "esm-nodenext",
    packageJson: { type: "module" },
    tsconfig: { compilerOptions: { ...options, ...built, module: "NodeNext" } },
    steps: [
      { program: codegen },
      { program: [...codegen, "--check"] },
      { program: tsc },
      { program: ["dist/main.js"], prints: true },
      { program: ["--import", "tsx", "main.ts"], prints: true },
    ],
  },
  {
    name: "esm-stripped",
    packageJson: { type: "module" },
    tsconfig: {
      compilerOptions: {
        ...options,
        module: "NodeNext",
        noEmit: true,
        allowImportingTsExtensions: true,
        verbatimModuleSyntax: true,
        erasableSyntaxOnly: true,
      },
    },
    steps: [
      { program: codegen },
      { program: tsc },
      { program: ["main.ts"], since: 22, prints: true },
      { program: ["run.mjs"], since: 22 },
      { program: ["--import", "tsx", "main.ts"], prints: true },
    ],
  },
  {
    name: "esm-bundler",
    packageJson: { type: "module" },
    tsconfig: {
      compilerOptions: {
        ...options,
        module: "ESNext",
        moduleResolution: "Bundler",
        noEmit: true,
      },
    },
    steps: [
      { program: [...codegen, "--import-extension", "none"] },
      { program: tsc },
      {
        program: [...bundle, "--format=esm", "--packages=external", "--outfile=dist/main.js"],
      },
      { program: ["dist/main.js"], prints: true },
    ],
  },
  {
    name: "commonjs",
    packageJson: {},
    tsconfig: { compilerOptions: { ...options, ...built, module: "NodeNext" } },
    steps: [{ program: codegen }, { program: tsc }, { program: ["dist/main.js"], prints: true }],
  },
];

const contract = `import type { Event, Service, ServiceError, Throws } from "lagomorph/contract";

export interface Greeter extends Service<"greeter"> {
  greet(name: string, at?: Date): Throws<string, NotOnSpeakingTerms>;
  greeted: Event<{ name: string }>;
}

export interface NotOnSpeakingTerms extends ServiceError<"NOT_ON_SPEAKING_TERMS"> {
  since: Date;
}
`;

const main = `import { connect } from "lagomorph";
import { NotOnSpeakingTerms } from "./generated/errors.js";
import { GreeterClient, GreeterSkeleton, greeter } from "./generated/greeter/index.js";

export class Greeter extends GreeterSkeleton {
  async greet(name: string) {
    if (name === "Tom") throw new NotOnSpeakingTerms({ since: new Date("1981-10-31") });
    await this.mesh.emit.greeted({ name });
    return "HELLO " + name.toUpperCase();
  }
}

async function run(): Promise<void> {
  const mesh = await connect("memory:");
  await mesh.serve(Greeter);
  let hear = (name: string) => {};
  const heard = new Promise<string>((resolve) => (hear = resolve));
  await mesh.on(greeter.greeted, ({ name }) => hear(name));
  const client = mesh.client(GreeterClient);
  const answer = await client.greet("Ann", new Date());
  const error: unknown = await client.greet("Tom").catch((thrown: unknown) => thrown);
  if (!(error instanceof NotOnSpeakingTerms)) throw new Error("no declared error");
  const since = error.data.since.getUTCFullYear();
  console.log([answer, error.code, "since " + since, "greeted " + (await heard)].join("; "));
  await mesh.close();
}

void run();
`;

/** Has `lagomorph run` serve the program, by this Node alone, and stops it. */
const served = `import { spawn } from "node:child_process";

const args = ["node_modules/lagomorph/dist/cli/main.js", "run", "main.ts", "--broker", "memory:"];
const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
child.stdout.on("data", (text) => {
  process.stdout.write(text);
  if (String(text).includes("Ctrl-C stops")) child.kill("SIGTERM");
});
child.once("close", (code) => process.exit(code ?? 1));
`;

/** The project's own files; its imports have the extension that its kind has. */
export function files(name: string): Readonly<Record<string, string>> {
  const extensions: Readonly<Record<string, string>> = { "esm-stripped": ".ts", "esm-bundler": "" };
  const extension = extensions[name] ?? ".js";
  return {
    "run.mjs": served,
    "contracts/greeter.ts": contract,
    "main.ts": main.replaceAll(/(from "\.[^"]*)\.js"/g, `$1${extension}"`),
  };
}
