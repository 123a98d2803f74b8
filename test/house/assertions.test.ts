import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folders = ["runtime", "generator", "cli", "examples", "bench", "scripts"];

/** The lines of a file with an `as` that no comment explains, in the statement or right above it. */
function unexplained(text: string): number[] {
  const file = ts.createSourceFile("file.ts", text, ts.ScriptTarget.Latest, true);
  const lines: number[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isAsExpression(node) && node.type.getText() !== "const" && !hasComment(node)) {
      lines.push(file.getLineAndCharacterOfPosition(node.getStart()).line + 1);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return lines;
}

/** Whether a comment stands above, inside or behind the smallest statement or member that holds a node. */
function hasComment(node: ts.Node): boolean {
  let holder = node;
  while (!ts.isStatement(holder) && !ts.isClassElement(holder)) holder = holder.parent;
  const text = holder.getSourceFile().text;
  const restOfLine = /.*/.exec(text.slice(holder.end))?.[0] ?? "";
  return /\/\/|\/\*/.test(text.slice(holder.pos, holder.end) + restOfLine);
}

describe("a type assertion", () => {
  test.each([
    ["const a = b as C;", [1]],
    ["// B is made by C.\nconst a = b as C;", []],
    ["const a = b as C; // B is made by C.", []],
    ["f();\nconst a = b as const;", []],
    ["// About f.\nf();\nconst a = b as C;", [3]],
    ["function f() {\n  // B is made by C.\n  return b as C;\n}", []],
    ["// About f.\nfunction f() {\n  return b as C;\n}", [3]],
  ])("%j lacks its comment in lines %j", (text, lines) => {
    expect(unexplained(text)).toEqual(lines);
  });

  test("has a comment that says why it holds, all through the package", () => {
    const files = folders.flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
        .map((file) => join(folder, file)),
    );
    expect(files.length).toBeGreaterThan(60);
    const found = files.flatMap((file) =>
      unexplained(readFileSync(join(root, file), "utf8")).map((line) => `${file}:${line}`),
    );
    expect(found).toEqual([]);
  });
});
