import { expect, test } from "vitest";

import { call } from "../../../generator/emitters/code.ts";
import { flatText, group, hardline, indent, line } from "../../../generator/emitters/layout.ts";
import { printLayout } from "../../../generator/render/print-layout.ts";
import { textWidth } from "../../../generator/text/text-width.ts";

test("what fits stays on one line, to the last column", () => {
  const layout = call("name", ["one", "two"]);
  expect(printLayout(layout, { width: 14, indent: 0 })).toBe("name(one, two)");
  expect(printLayout(layout, { width: 13, indent: 0 })).toBe("name(\n  one,\n  two,\n)");
});

test("what follows a group up to the next line break counts", () => {
  const layout = [call("name", ["one"]), " {", hardline, "}"];
  expect(printLayout(layout, { width: 10, indent: 0 })).toBe("name(\n  one,\n) {\n}");
});

test("lines after the first one are indented", () => {
  expect(printLayout(group("a", indent(line, "b")), { width: 5, indent: 3 })).toBe("a\n     b");
});

test("wide characters take two columns, and marks none", () => {
  expect(textWidth("日本")).toBe(4);
  expect(textWidth("e\u0301")).toBe(1);
  expect(textWidth("abc")).toBe(3);
});

test("the flat text is the layout on one line", () => {
  expect(flatText(call("name", ["one", "two"]))).toBe("name(one, two)");
});
