import { InvalidArgumentError } from "commander";
import { Misuse } from "../misuse.ts";

/** Keys of a configuration, as YAML, as they were given at the command line. */
export type Definitions = Readonly<Record<string, string>>;

/** `workers=20`, after others. Throws when it is no definition. */
export function gatherDefinition(text: string, before: Definitions | undefined): Definitions {
  const [, outer = "", inner = ""] = /^(\w+)\.(\w+)[\w.]*=/.exec(text) ?? [];
  if (outer !== "")
    // Commander would show the value.
    throw new Misuse(
      `--define: keys have no dots; what stands inside of ${outer} is given as YAML, --define '${outer}={${inner}: …}'`,
    );
  const match = /^(?<key>[A-Za-z_]\w*)=(?<value>.*)$/s.exec(text);
  const { key = "", value = "" } = match?.groups ?? {};
  if (key === "") throw new InvalidArgumentError("key=value is expected, such as workers=20.");
  return { ...before, [key]: value };
}
