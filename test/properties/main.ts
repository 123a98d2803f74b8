/** `npm run test:properties`: see `--help`. */
import { parseArgs } from "node:util";
import { runContracts } from "./run.ts";

const help = `Random contracts, as TypeScript, whose generated checks are held against Ajv and TypeScript's own checker.

  npm run test:properties -- [options]

  --contracts N  how many contracts (default 1000)
  --seed N       the seed; the same seed gives the same contracts and values (default: the time)
  --help         this text

Exit status 1 when a check was wrong; the smallest contract that shows it is printed.`;

const { values } = parseArgs({
  options: {
    contracts: { type: "string", default: "1000" },
    seed: { type: "string" },
    help: { type: "boolean", default: false },
  },
});
if (values.help) console.log(help);
else {
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  const { summary, failures } = await runContracts({
    count: Number(values.contracts),
    seed,
    say: console.error,
  });
  for (const failure of failures) console.log(`${failure}\n`);
  console.log(summary);
  process.exitCode = failures.length > 0 ? 1 : 0;
}
