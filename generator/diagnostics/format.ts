import type { Location } from "../model/location.ts";
import { escapeHidden } from "../text/hidden.ts";
import { codeFrame } from "./code-frame.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { describeEdit } from "./edit.ts";

/** How diagnostics are written. */
export interface FormatOptions {
  /** `pretty`: for people. `json`: one array. `github`: annotations of GitHub Actions. Default: `pretty`. */
  readonly format?: "pretty" | "json" | "github";
  /** ANSI colours in `pretty`. Default: none. */
  readonly colour?: boolean;
  /** Gives the text of a file, for the code frame of `pretty` and the words of an edit. Default: no frame. */
  readonly source?: (file: string) => string | undefined;
}

/** Diagnostics as text that ends with a line break, or the empty string when there are none (`[]` as JSON). */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  options: FormatOptions = {},
): string {
  switch (options.format ?? "pretty") {
    case "json":
      // The layout's own line breaks stay; those in texts are escapes already.
      return `${escapeHidden(JSON.stringify(diagnostics.map(asJson), null, 2), "\n")}\n`;
    case "github":
      return diagnostics.map((diagnostic) => `${asAnnotation(diagnostic, options)}\n`).join("");
    case "pretty":
      return diagnostics.map((diagnostic) => `${asText(diagnostic, options)}\n`).join("\n");
  }
}

function asJson({ location, ...diagnostic }: Diagnostic): object {
  const { code, name, severity, path, message, suggestion, edit } = diagnostic;
  const { file, line, column, length } = location;
  return { code, name, severity, file, line, column, length, path, message, suggestion, edit };
}

/** What to write instead: in words, and as a change of the file. */
function helpOf({ suggestion, edit }: Diagnostic, { source }: FormatOptions): string[] {
  const words = suggestion === undefined ? [] : [suggestion];
  return edit === undefined
    ? words
    : [
        ...words,
        `${edit.isGuess ? "Perhaps" : "Edit"}: ${describeEdit(edit, source?.(edit.file))}`,
      ];
}

/** `::error file=a.ts,line=1,col=2,endColumn=5,title=LAG1002 any-in-contract::message` */
function asAnnotation(diagnostic: Diagnostic, options: FormatOptions): string {
  const { severity, location, path, code, name, message } = diagnostic;
  const { file, line, column, length } = location;
  const properties = [
    `file=${escapeProperty(file)}`,
    `line=${line}`,
    `col=${column}`,
    `endColumn=${column + length}`,
    `title=${code} ${name}`,
  ].join(",");
  const texts = [path, message, ...helpOf(diagnostic, options)].filter((each) => each !== "");
  const text = escapeHidden(texts.join("\n"), "\n\u200d\ufe0f");
  return `::${severity} ${properties}::${escapeData(text)}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

function asText(diagnostic: Diagnostic, options: FormatOptions): string {
  const paint = options.colour === true ? ansi : plain;
  const { severity, code, name, location, path, message } = diagnostic;
  const place = visible(`${location.file}:${location.line}:${location.column}`);
  const way = path && `  ${visible(path)}`;
  return [
    `${place} ${paint(severity, severity)} ${paint("dim", `${code} ${name}`)}${way}`,
    `  ${visible(message)}`,
    ...framed(location, options.source?.(location.file)).map((line) => paint("dim", line)),
    ...helpOf(diagnostic, options).map((line) => `  ${paint("help", visible(line))}`),
  ].join("\n");
}

function framed(location: Location, text: string | undefined): string[] {
  const frame = text === undefined ? undefined : codeFrame(location, text);
  if (frame === undefined) return [];
  const gutter = " ".repeat(frame.number.length);
  return [
    "",
    `  ${frame.number} | ${frame.line}`,
    `  ${gutter} | ${frame.indent}${frame.carets}`,
    "",
  ];
}

/** Text of a contract on a terminal: it cannot colour, move or turn what stands around it. */
function visible(text: string): string {
  return escapeHidden(text, "\u200d\ufe0f");
}

type Style = "error" | "warning" | "dim" | "help";

const styles: Readonly<Record<Style, number>> = { error: 31, warning: 33, dim: 2, help: 36 };

function ansi(style: Style, text: string): string {
  return text === "" ? "" : `\u001B[${styles[style]}m${text}\u001B[0m`;
}

function plain(_style: Style, text: string): string {
  return text;
}
