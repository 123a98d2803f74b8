import { Option } from "commander";

/** What `--out` says, where generated code is read. */
export const outFlag = "the folder of generated code (default: generated)";

/** `--generated`: another word for `--out` where generated code is read, as configurations of gateways have it. Help does not show it. */
export function generatedAlias(): Option {
  const option = new Option("--generated <dir>").hideHelp();
  option.attributeName = () => "out";
  return option;
}
