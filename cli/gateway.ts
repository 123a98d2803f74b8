import type { Command } from "commander";
import { generatedAlias } from "./out.ts";
import { gatherDefinition } from "./run/definitions.ts";
import { runGateway } from "./gateway/run-gateway.ts";

/** Registers `lagomorph gateway`. */
export function gateway(program: Command): void {
  program
    .command("gateway")
    .description(
      "lets browsers and programs outside in to services of the mesh, by HTTP and WebSockets",
    )
    .option(
      "--config <file>",
      "a file of YAML: which members, who may have them, and where it listens",
    )
    .option("--broker <url>", "RabbitMQ, whatever the file says")
    .option("--out <dir>", "the folder of generated code, whatever the file says")
    .addOption(generatedAlias())
    .option(
      "--define <key=value>",
      "a key of the configuration, whatever the file says; may be given again",
      gatherDefinition,
    )
    .option(
      "--show",
      "shows what it would go by, without passwords, and who may have what; starts nothing",
    )
    .allowExcessArguments(false)
    .addHelpText("after", help)
    .action(runGateway);
}

const help = `
It serves nothing itself: what it lets in to is served by others (lagomorph run), whose contracts it knows by the generated code.
Nobody may have anything that the configuration does not name:

  services:                          anonymous: whoever the contract lets in; authenticated: whoever has proven who it is;
    orders:                          { scope: … }: who may do that; nobody. What @scope says in contracts is asked for anyway.
      place: { scope: orders:write } A * stands for any letters; a name in full counts before patterns.
      "get*": anonymous              Events are for subscriptions. @local and @hidden members are never let in to.
      placed: authenticated
    stock: authenticated             all of its members
  generated: ./generated             what \`lagomorph codegen\` has written (default: where the project has it)
  http: 0.0.0.0:8000                 or an object: address, origins, hosts, maxBody, rates, …
  websocket: /ws                     or an object; or false
  rpc: /rpc                          POST /rpc/SERVICE/MEMBER with JSON; or false: only routes of contracts
  maxCalls: 1000                     calls and streams of each service at the same time
  jwt: { issuer: https://…, keys: https://…/jwks.json }

The other keys are those of \`lagomorph run\`: broker, log, metrics, wires, timeout, drainTimeout, … (lagomorph config --help).

  lagomorph gateway --config gateway.yaml
  curl -d '{"article":"apple","count":2}' -H 'content-type: application/json' -H "authorization: Bearer $TOKEN" \\
    http://127.0.0.1:8000/rpc/orders/place

SIGTERM or Ctrl-C stops in good order: nobody is let in any more, what goes on is answered. A second one ends the process at once.
It ends with 0 after a clean stop, with 1 when something failed or did not finish, with 2 when it was not understood.`;
