import { addDependencies, addDispatches, callsOf } from "./collaborators.ts";
import { dependenciesOf } from "./dependency.ts";
import { type Drafting, differsByCase, isServiceName, leave } from "./drafting.ts";
import type { ServiceDraft } from "./draft.ts";
import { textOf } from "./constant.ts";
import { entriesOf } from "./entrypoint.ts";
import { addMembers } from "./members.ts";
import { lineageOf, lookUp, placeOf, type PythonClass } from "./project.ts";
import { docstringOf } from "./python.ts";

/** A class that is a service, and its name. */
interface Found {
  readonly of: PythonClass;
  readonly name: string;
}

/** Drafts every service of the files. What goes wrong is noted, and the rest is drafted. */
export function draftServices(drafting: Drafting): void {
  const found = withoutBases(drafting, findServices(drafting));
  const drafts = found.flatMap(({ of, name }) => {
    const service = startService(drafting, { of, name });
    return service === undefined ? [] : [{ of, service }];
  });
  // Events first, so that handlers of whatever service find them.
  for (const { of, service } of drafts) addDispatches(drafting, of, service);
  for (const { of, service } of drafts) {
    for (const entry of entriesOf(drafting.project, of)) {
      addMembers(drafting, { service, entry, remarks: [] });
    }
    addDependencies(drafting, of, service);
  }
}

/** Classes with a name of their own and something of nameko's. */
function findServices(drafting: Drafting): readonly Found[] {
  const { project } = drafting;
  const all: Found[] = [];
  for (const module of project.modules) {
    for (const [as, binding] of module.names) {
      if (binding.kind !== "class") continue;
      const of = { module, node: binding.node };
      const hasParts = entriesOf(project, of).length > 0 || dependenciesOf(project, of).length > 0;
      if (!hasParts || !isNamed(drafting, of)) continue;
      const named = lookUp(project, [as, "name"], { module });
      const name = named?.kind === "value" ? textOf(project, named.expr, named.scope) : undefined;
      const problem = nameProblem(drafting, name);
      if (name !== undefined && problem === undefined) all.push({ of, name });
      else leaveOut(drafting, of, problem ?? "");
    }
  }
  return all;
}

/** A mixin has no name. */
function isNamed({ project }: Drafting, of: PythonClass): boolean {
  return lineageOf(project, of).classes.some(({ node }) =>
    node.body.some((statement) => {
      const targets =
        statement.nodeType === "Assign"
          ? statement.targets
          : statement.nodeType === "AnnAssign" && statement.value !== undefined
            ? [statement.target]
            : [];
      return targets.some((target) => target.nodeType === "Name" && target.id === "name");
    }),
  );
}

function nameProblem(drafting: Drafting, name: string | undefined): string | undefined {
  if (name === undefined) return "its `name` is no text that is written in the files";
  if (isServiceName(name)) return undefined;
  return `the wire has no service of the name ${JSON.stringify(name)}; names are a letter and at most 63 letters, digits, \`_\`, \`.\` or \`-\``;
}

/** A class that another service extends under the same name is a part of that service. */
function withoutBases({ project }: Drafting, found: readonly Found[]): readonly Found[] {
  return found.filter(
    ({ of, name }) =>
      !found.some(
        (other) =>
          other.of.node !== of.node &&
          other.name === name &&
          lineageOf(project, other.of).classes.some(({ node }) => node === of.node),
      ),
  );
}

/** Of two classes of one name the first is taken. */
function startService(drafting: Drafting, { of, name }: Found): ServiceDraft | undefined {
  const { services, typeNames } = drafting;
  const place = placeOf(of.module, of.node);
  if (services.has(name) || differsByCase(drafting, name)) {
    const shown = JSON.stringify(name);
    leaveOut(drafting, of, `another class has the name ${shown}, in whatever case of letters`);
    return undefined;
  }
  const service: ServiceDraft = {
    name,
    interfaceName: typeNames.take(of.node.name),
    place,
    doc: docstringOf(of.node.body),
    calls: callsOf(drafting, of),
    remarks: [],
    members: [],
    isStub: false,
  };
  services.set(name, service);
  tellOfBases(drafting, of, service);
  return service;
}

/** What a class extends that is not in the files may have entrypoints. */
function tellOfBases(
  drafting: Drafting,
  of: PythonClass,
  { name, remarks, place }: ServiceDraft,
): void {
  const { outside } = lineageOf(drafting.project, of);
  const unknown = outside.filter((path) => !/^(builtins|abc|typing|enum)\./.test(path));
  if (unknown.length === 0) return;
  const list = unknown.map((path) => `\`${path}\``).join(", ");
  const text = `It extends ${list}, not in the files: what that has of entrypoints is not here.`;
  leave(drafting, { remarks, place, subject: name, text });
}

/** A class that is no service of the draft is an error: whoever moves would miss it. */
function leaveOut({ notes }: Drafting, { module, node }: PythonClass, why: string): void {
  const text = `it is left out, since ${why}.`;
  notes.push({ place: placeOf(module, node), subject: node.name, text, isError: true });
}
