import type { Annotations } from "./annotation.ts";
import type { ErrorDraft, MemberDraft, Named, Note, ServiceDraft } from "./draft.ts";
import {
  comesBack,
  createNames,
  createTypeNames,
  isWireName,
  type Names,
  toCamelCase,
  toPascalCase,
} from "./names.ts";
import type { Project } from "./project.ts";
import type { Place } from "./python.ts";

/** What is known while contracts are drafted. */
export interface Drafting {
  readonly project: Project;
  readonly annotations: Annotations;
  /** By their names on the wire. */
  readonly services: Map<string, ServiceDraft>;
  /** By the classes that they come from. */
  readonly errors: Map<unknown, ErrorDraft>;
  readonly typeNames: Names;
  readonly errorNames: Names;
  readonly notes: Note[];
  /** Gives the names of a service's members. */
  namesOf(service: ServiceDraft): MemberNames;
}

/** Starts a draft. */
export function createDrafting(project: Project, annotations: Annotations): Drafting {
  const members = new Map<ServiceDraft, MemberNames>();
  return {
    project,
    annotations,
    services: new Map(),
    errors: new Map(),
    typeNames: createTypeNames(),
    errorNames: createNames(),
    notes: [],
    namesOf(service) {
      const names = members.get(service) ?? createMemberNames();
      members.set(service, names);
      return names;
    },
  };
}

/** Names of members in TypeScript and on the wire. */
interface MemberNames {
  /** The names of something that Python calls so, or why there is none. */
  take(python: string): Named | { readonly problem: string };
}

/** What every object has, and what skeletons and clients have. */
const reserved: readonly string[] = [
  ...Object.getOwnPropertyNames(Object.prototype),
  "deps",
  "mesh",
  "onSuccess",
  "then",
  "toJSON",
];

function createMemberNames(): MemberNames {
  const names = createNames(reserved);
  const onWire = new Set<string>();
  return {
    take(python) {
      if (!isWireName(python)) {
        return {
          problem: "names on the wire are a letter and at most 63 letters, digits, `_`, `.` or `-`",
        };
      }
      if (onWire.has(python)) return { problem: "another member has this name on the wire" };
      onWire.add(python);
      const isWord = /^\w+$/.test(python);
      const camel = isWord ? toCamelCase(python) : lowerFirst(toPascalCase(python));
      // Where `@name` says what the name in TypeScript is already, it would be turned into snake_case all the same.
      const isKept = camel !== python || comesBack(camel, python);
      const name = names.take(isKept ? camel : `${camel}_`);
      return { name, wireName: python, isRenamed: !isWord || !comesBack(name, python) };
    },
  };
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** A service that is not in the files: what is known of it comes from those who use it. */
export function stubOf(drafting: Drafting, name: string, place: Place): ServiceDraft | undefined {
  const known = drafting.services.get(name);
  if (known !== undefined) return known;
  if (!isServiceName(name) || differsByCase(drafting, name)) return undefined;
  const words = toPascalCase(name);
  const stub: ServiceDraft = {
    name,
    interfaceName: drafting.typeNames.take(words.endsWith("Service") ? words : `${words}Service`),
    place,
    calls: [],
    remarks: [
      "This service is not in the files: here is what others handle of it. Draft its contract from its own file.",
    ],
    members: [],
    isStub: true,
  };
  drafting.services.set(name, stub);
  return stub;
}

/** Whether a contract can have a service of that name: it is a folder of generated code too. */
export function isServiceName(name: string): boolean {
  const isDevice = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name);
  const isFile = ["errors.ts", "contracts.json"].includes(name.toLowerCase());
  return isWireName(name) && !name.endsWith(".") && !isDevice && !isFile;
}

/** Whether a service of another one's name, but for the case of its letters, is there: folders would be the same. */
export function differsByCase({ services }: Drafting, name: string): boolean {
  return [...services.keys()].some(
    (other) => other !== name && other.toLowerCase() === name.toLowerCase(),
  );
}

/** Notes something that is left to a person, also in the contract. */
export function leave(
  { notes }: Drafting,
  { remarks, place, subject, text }: Note & { readonly remarks: string[] },
): void {
  remarks.push(text);
  notes.push({ place, subject, text });
}

/** The event of a service, which it is given when it has none of that name; or why it cannot have it. */
export function eventOf(
  drafting: Drafting,
  service: ServiceDraft,
  { type, place }: { readonly type: string; readonly place: Place },
): MemberDraft | string {
  const known = service.members.find(
    ({ body, wireName }) => body.kind === "event" && wireName === type,
  );
  if (known !== undefined) return known;
  const names = drafting.namesOf(service).take(type);
  if ("problem" in names) return names.problem;
  const event: MemberDraft = {
    ...names,
    place,
    tags: [],
    sensitive: [],
    remarks: [],
    body: {
      kind: "event",
      payload: { kind: "unknown", why: "is dispatched nowhere in the files" },
    },
  };
  service.members.push(event);
  return event;
}
