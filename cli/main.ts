#!/usr/bin/env node
import { runCommandLine } from "./command-line.ts";

const args = process.argv.slice(2);
// Of this process alone, whose threads share the flags.
if (args[0] === "codegen") (await import("./codegen/optimise-late.ts")).optimiseLate();
await runCommandLine(args);
