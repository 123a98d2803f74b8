import type { FileEmitter, Model } from "lagomorph/generator";

type Service = Model["services"][number];
type Member = Service["members"][number];

/** A page of Markdown about each service, and one that lists them. */
export const emitReference: FileEmitter = (model) => [
  {
    path: "reference/README.md",
    text: ["# Services", "", ...model.services.map(toEntry), ""].join("\n"),
  },
  ...model.services.map((service) => ({
    path: `reference/${service.name}.md`,
    text: toPage(service),
  })),
];

function toEntry(service: Service): string {
  return `- [${service.name}](${service.name}.md) ${inOneLine(service.doc?.text)}`.trimEnd();
}

function toPage(service: Service): string {
  const rows = service.members.map(
    (member) => `| \`${member.wireName}\` | ${member.kind} | ${inOneLine(member.doc?.text)} |`,
  );
  const head = [`# ${service.name}`, "", inOneLine(service.doc?.text), ""];
  return [...head, "| member | kind | |", "|---|---|---|", ...rows, "", signatures(service)].join(
    "\n",
  );
}

function signatures(service: Service): string {
  const calls = service.members.flatMap((member) => toCall(member) ?? []);
  return calls.length === 0 ? "" : ["```", ...calls, "```", ""].join("\n");
}

function toCall(member: Member): string | undefined {
  if (!("parameters" in member)) return undefined;
  const parameters = member.parameters.map(({ name, optional }) => `${name}${optional ? "?" : ""}`);
  return `${member.wireName}(${parameters.join(", ")})`;
}

/** Whatever a comment holds, it is one cell of a table. */
function inOneLine(text = ""): string {
  return text
    .trim()
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[\\|<>`*_[\]]/g, "\\$&");
}
