import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

interface Invariant {
  readonly file: string;
  readonly title: string;
}

/** The rows of the table in `docs/architecture.md`. */
function readInvariants(): Invariant[] {
  const text = readFileSync(join(root, "docs/architecture.md"), "utf8");
  const rows = text.matchAll(/^\| .+ \| `(test\/\S+)` \| (.+) \|$/gm);
  return [...rows].map(([, file = "", title = ""]) => ({ file, title }));
}

/** Whether a file has a test of that title, as it is written there. */
function hasTest({ file, title }: Invariant): boolean {
  if (!existsSync(join(root, file))) return false;
  const text = readFileSync(join(root, file), "utf8");
  const literals = ['"', "`"].map((quote) => `${quote}${title}${quote}`);
  return /\b(test|it)\b/.test(text) && literals.some((literal) => text.includes(literal));
}

/** The suite that a test file hands its broker to, by path. */
function suiteOf(file: string): string {
  const text = readFileSync(join(root, "test/conformance", file), "utf8");
  const [, imported = ""] =
    /import \{[^}]*\bdescribe\w+\b[^}]*\} from "(\S+suite\.ts)"/.exec(text) ?? [];
  return imported;
}

describe("the invariants in docs/architecture.md", () => {
  const invariants = readInvariants();

  test("name tests that are there", () => {
    expect(invariants.length).toBeGreaterThan(40);
    expect(invariants.filter((invariant) => !hasTest(invariant))).toEqual([]);
  });

  test("memory and RabbitMQ are held against one list of cases", () => {
    for (const folder of ["", "mesh/"]) {
      expect(suiteOf(`${folder}memory.test.ts`)).toBe("./suite.ts");
      expect(suiteOf(`${folder}amqp.test.ts`)).toBe("./suite.ts");
    }
  });
});
