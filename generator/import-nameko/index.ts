import { createAnnotations } from "./annotation.ts";
import type { Body, Note, ServiceDraft } from "./draft.ts";
import { createDrafting } from "./drafting.ts";
import { readProject, type Source } from "./project.ts";
import { draftServices } from "./services.ts";
import { settle } from "./settle.ts";
import { reasonsIn } from "./shape.ts";
import { type DraftedFile, writeFile } from "./write/file.ts";
import { untoldIn } from "./write/member.ts";
import { type Plan, planFiles } from "./write/plan.ts";

export { NotPython } from "./python.ts";
export type { Note } from "./draft.ts";
export type { Source } from "./project.ts";
export type { DraftedFile } from "./write/file.ts";

/** Options of {@link importNameko}. */
export interface ImportOptions {
  /** Names of parameters, fields and aliases of which an `int` is a `bigint`. Default: none. */
  readonly bigint?: readonly string[];
}

/** Contracts that were drafted from Python. */
export interface Drafted {
  /** Relative to the folder of the contracts. */
  readonly files: readonly DraftedFile[];
  readonly services: readonly DraftedService[];
  /** What is left to a person, in the order of the files. */
  readonly notes: readonly Note[];
}

export interface DraftedService {
  readonly name: string;
  /** `orders.ts` */
  readonly path: string;
  /** Not in the files: drafted since others handle its events. */
  readonly isStub: boolean;
  /** How many members there are of each kind. */
  readonly members: Readonly<Partial<Record<Body["kind"], number>>>;
}

/** Drafts contracts from the classes of nameko's services. Reads Python, and runs none of it. Throws `NotPython`. */
export function importNameko(
  sources: readonly Source[],
  { bigint = [] }: ImportOptions = {},
): Drafted {
  const project = readProject(sources);
  const names = new Set(bigint);
  const drafting = createDrafting(
    project,
    createAnnotations(project, (name) => names.has(name)),
  );
  draftServices(drafting);
  const services = [...drafting.services.values()].filter(
    ({ isStub, members }) => !isStub || members.length > 0,
  );
  const plan = planFiles(services, drafting.typeNames);
  const context = { plan, services: drafting.services };
  return {
    files: plan.files.map((file) => writeFile(file, context)),
    services: services.map((service) => summaryOf(service, plan)),
    notes: sortNotes([...drafting.notes, ...untoldNotes(services, plan)]),
  };
}

function summaryOf(service: ServiceDraft, plan: Plan): DraftedService {
  const members: Partial<Record<Body["kind"], number>> = {};
  for (const { body } of service.members) members[body.kind] = (members[body.kind] ?? 0) + 1;
  const path = `${plan.fileOf(service)?.name ?? service.name}.ts`;
  return { name: service.name, path, isStub: service.isStub, members };
}

/** Where `unknown` stands in a contract because Python says nothing. */
function untoldNotes(services: readonly ServiceDraft[], plan: Plan): readonly Note[] {
  const members = services.flatMap(({ name, members: all }) =>
    all.flatMap(({ wireName, place, body }) => {
      const untold = untoldIn(body);
      const subject = `${name}.${wireName}`;
      return untold.length === 0 ? [] : [{ place, subject, text: `${untold.join("; ")}.` }];
    }),
  );
  const types = plan.files.flatMap((file) =>
    file.types.flatMap((type) => {
      const untold = [...new Set(reasonsIn(settle(type.shape)))];
      const subject = plan.nameOf(type);
      return untold.map((reason) => ({
        place: type.place,
        subject,
        text: `something of it ${reason}.`,
      }));
    }),
  );
  return [...members, ...types];
}

/** By file and line, each once. */
function sortNotes(notes: readonly Note[]): readonly Note[] {
  const once = new Map(
    notes.map((note) => [JSON.stringify([note.place, note.subject, note.text]), note]),
  );
  return [...once.values()].toSorted(
    ({ place: a }, { place: b }) =>
      a.file.localeCompare(b.file, "en") || a.line - b.line || a.column - b.column,
  );
}
