/** What a new project is made of. */
export interface ProjectOptions {
  /** Of its package. */
  readonly name: string;
  /** From where npm takes lagomorph. */
  readonly lagomorph: string;
  /** By name, the versions of tools that are known to go with it. */
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** The files of a new project, by their paths. */
export function projectFiles(options: ProjectOptions): Readonly<Record<string, string>> {
  return {
    "package.json": packageJson(options),
    "tsconfig.json": tsconfig,
    "config.yaml": config,
    ".gitignore": "node_modules/\n*.log\n",
    "README.md": readme(options.name),
    "contracts/greeter.ts": contract,
    "src/main.ts": service,
    "test/greeter.test.ts": test,
  };
}

const tools = ["@types/node", "tsx", "typescript"];

function packageJson({ name, lagomorph, devDependencies }: ProjectOptions): string {
  const json = {
    name,
    version: "0.1.0",
    private: true,
    type: "module",
    engines: { node: ">=20.19" },
    scripts: {
      prepare: "lagomorph codegen",
      codegen: "lagomorph codegen",
      test: "lagomorph codegen && tsc && node --import tsx --test test/*.test.ts",
      start: "lagomorph codegen && lagomorph run src/main.ts --config config.yaml",
      dev: "lagomorph codegen && lagomorph run src/main.ts --config config.yaml --watch",
      verify: "lagomorph verify greeter",
    },
    dependencies: { lagomorph },
    devDependencies: Object.fromEntries(tools.map((tool) => [tool, devDependencies[tool] ?? "*"])),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

const tsconfig = `{
  "compilerOptions": {
    "module": "NodeNext",
    "target": "ES2023",
    "strict": true,
    "types": ["node"],
    "noEmit": true,
    "allowImportingTsExtensions": true,
    "verbatimModuleSyntax": true,
    "skipLibCheck": true
  },
  "include": ["contracts", "generated", "src", "test"]
}
`;

const config = `# Each key: docs/run.md of lagomorph. Secrets belong into the environment.
broker: \${AMQP_URL:amqp://guest:guest@localhost:5672}
workers: { greeter: 10 }
`;

const contract = `import type { Event, Service, ServiceError, Throws } from "lagomorph/contract";

/** Greets people. */
export interface Greeter extends Service<"greeter"> {
  /**
   * Says hello.
   * @example greet("Ann") => "Hello Ann."
   * @example greet("Tom") => throws NotOnSpeakingTerms { name: "Tom" }
   */
  greet(name: string): Throws<string, NotOnSpeakingTerms>;

  /** Somebody was greeted. */
  greeted: Event<{ name: string }>;
}

/** We do not talk. */
export interface NotOnSpeakingTerms extends ServiceError<"NOT_ON_SPEAKING_TERMS"> {
  name: string;
}
`;

const service = `import { NotOnSpeakingTerms } from "../generated/errors.ts";
import { GreeterSkeleton } from "../generated/greeter/index.ts";

/** What contracts/greeter.ts promises. \`npm start\` serves every such class that this file exports. */
export class Greeter extends GreeterSkeleton {
  async greet(name: string): Promise<string> {
    if (name === "Tom") throw new NotOnSpeakingTerms({ name });
    await this.mesh.emit.greeted({ name });
    return \`Hello \${name}.\`;
  }
}
`;

const test = `import assert from "node:assert/strict";
import { EventEmitter, once } from "node:events";
import { after, before, test } from "node:test";
import { connect, type Mesh } from "lagomorph";
import { NotOnSpeakingTerms } from "../generated/errors.ts";
import { GreeterClient, greeter } from "../generated/greeter/index.ts";
import { Greeter } from "../src/main.ts";

// A broker in this process: no RabbitMQ is needed.
let mesh: Mesh;
before(async () => {
  mesh = await connect("memory:");
  await mesh.serve(Greeter);
});
after(() => mesh.close());

test("greets, and tells everybody", async () => {
  const heard = new EventEmitter();
  await mesh.on(greeter.greeted, ({ name }) => heard.emit("greeted", name));
  const client = mesh.client(GreeterClient);
  const [answer, [name]] = await Promise.all([client.greet("Ann"), once(heard, "greeted")]);
  assert.equal(answer, "Hello Ann.");
  assert.equal(name, "Ann");
});

test("does not greet Tom", async () => {
  await assert.rejects(mesh.client(GreeterClient).greet("Tom"), NotOnSpeakingTerms);
});
`;

function readme(name: string): string {
  return `# ${name}

A service over RabbitMQ, with [Lagomorph](https://www.npmjs.com/package/lagomorph).

| | |
|---|---|
| \`npm install\` | installs, and compiles \`contracts/\` to \`generated/\` |
| \`npm test\` | type-checks, and runs the tests on a broker in the process |
| \`npm start\` | serves on the RabbitMQ of \`AMQP_URL\`, else on localhost (\`config.yaml\`) |
| \`npm run dev\` | the same, and starts again on each change |
| \`npm run verify\` | runs the examples of the contract against the live service |

No RabbitMQ? \`npx lagomorph broker --port 5672\` starts one for development. While the service runs:

\`\`\`
npx lagomorph call greeter.greet Ann
npx lagomorph describe
npx lagomorph shell
\`\`\`

npm passes no signals on: where something stops the service by one – a container, systemd – start it without npm, as
\`node node_modules/.bin/lagomorph run src/main.ts --config config.yaml\`.

\`contracts/greeter.ts\` says what the service promises, \`src/main.ts\` does it. After a change of the contract: \`npm run codegen\`.
\`generated/\` belongs into version control, so that reviews see what a change of a contract does.
`;
}
