import { serviceAt } from "./compile-batch.ts";
import { wordImport } from "./rules.ts";
import { placeWords } from "./write-members.ts";
import type { WrittenContract } from "./write.ts";

const identical =
  "type Equal<A, B> = (<X>() => X extends A ? 1 : 2) extends <X>() => X extends B ? 1 : 2 ? true : false;";
/** What has no name that a file exports is written out, where an intersection is the object that it comes to. */
const taken = "type Equal<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;";

/** A file that compiles where generated code has the types of its contract. */
export function headOf(
  contract: number,
  { plain, equal, isWrittenOut }: WrittenContract,
): string[] {
  const texts = Object.values(plain);
  const isOther =
    isWrittenOut || texts.some((text) => /namespace |declare global|Flat<[^X]/.test(text));
  const from = `../../generated/${serviceAt(contract)}`;
  const lines = equal.map(
    ([generated, written], at) => `export const e${at}: Equal<${generated}, ${written}> = true;`,
  );
  const whole = [...placeWords, isOther ? taken : identical, ...lines];
  const server = ["SSkeleton", "SEmit", "SPublish"].filter((name) =>
    lines.some((line) => line.includes(name)),
  );
  return [
    wordImport(whole),
    `import type { S } from "../../contracts/c${contract}/test.ts";`,
    `import type { SClient } from "${from}/client.ts";`,
    ...(server.length === 0
      ? []
      : [`import type { ${server.join(", ")} } from "${from}/server.ts";`]),
    ...whole,
  ];
}
