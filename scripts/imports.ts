import { fileURLToPath } from "node:url";
import { checkImports } from "./check-imports.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const folders = [
  "contracts",
  "generator",
  "runtime",
  "generated",
  "cli",
  "examples",
  "bench",
  "scripts",
];

/** A tool that cannot read TypeScript finds nothing, and nothing wrong: a check that saw less than this has not run. */
const leastModules = 60;

const { modules, imports, forbidden } = await checkImports(root, folders);
for (const { rule, from, to } of forbidden)
  console.error(`${from} must not import ${to} (${rule})`);
console.log(`${modules} modules, ${imports} imports, ${forbidden.length} forbidden`);
if (modules < leastModules || imports < modules) {
  console.error(
    `Only ${modules} modules and ${imports} imports were read: the check did not see the project.`,
  );
  process.exitCode = 1;
}
if (forbidden.length > 0) process.exitCode = 1;
