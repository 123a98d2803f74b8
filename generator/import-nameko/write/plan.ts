import type { ErrorDraft, MemberDraft, ServiceDraft } from "../draft.ts";
import { createNames, type Names } from "../names.ts";
import { breakCircles, settle } from "../settle.ts";
import { type Declared, partsOf, type Shape } from "../shape.ts";
import { isDeclaration } from "./type-text.ts";

/** Which file declares what: services each their own, types and errors that several use a common one. */
export interface Plan {
  readonly files: readonly PlannedFile[];
  fileOf(item: Declared | ErrorDraft | ServiceDraft): PlannedFile | undefined;
  /** The name of a type in TypeScript. */
  nameOf(type: Declared): string;
}

export interface PlannedFile {
  /** Without an ending: `orders`. */
  readonly name: string;
  readonly service?: ServiceDraft;
  readonly types: readonly Declared[];
  readonly errors: readonly ErrorDraft[];
}

/** Plans the files of a draft. */
export function planFiles(services: readonly ServiceDraft[], typeNames: Names): Plan {
  const types = ownersOf(services, typesOf);
  breakCircles([...types.keys()]);
  const errors = ownersOf(services, errorsOf);
  const names = createNames(["types"]);
  const partOf = (service: ServiceDraft | undefined): Pick<PlannedFile, "errors" | "types"> => ({
    types: keysOf(types, service),
    errors: keysOf(errors, service),
  });
  const own = services.map((service) => ({
    name: names.take(fileName(service.name)),
    service,
    ...partOf(service),
  }));
  const shared = { name: "types", ...partOf(undefined) };
  const hasShared = shared.types.length + shared.errors.length > 0;
  const files: readonly PlannedFile[] = [...own, ...(hasShared ? [shared] : [])];
  const inTypeScript = new Map([...types.keys()].map((type) => [type, typeNames.take(type.name)]));
  const holds = (file: PlannedFile, item: Declared | ErrorDraft | ServiceDraft): boolean =>
    file.service === item || [...file.types, ...file.errors].some((each) => each === item);
  return {
    files,
    nameOf: (type) => inTypeScript.get(type) ?? type.name,
    fileOf: (item) => files.find((file) => holds(file, item)),
  };
}

/** What services use, each with the only service that does; `undefined` where there are several. */
function ownersOf<Item>(
  services: readonly ServiceDraft[],
  usedBy: (service: ServiceDraft) => readonly Item[],
): ReadonlyMap<Item, ServiceDraft | undefined> {
  const owners = new Map<Item, ServiceDraft | undefined>();
  for (const service of services) {
    for (const item of usedBy(service)) owners.set(item, owners.has(item) ? undefined : service);
  }
  return owners;
}

function keysOf<Item>(
  owners: ReadonlyMap<Item, ServiceDraft | undefined>,
  owner: ServiceDraft | undefined,
): readonly Item[] {
  return [...owners].flatMap(([item, of]) => (of === owner ? [item] : []));
}

/** A name that every disk has. */
function fileName(service: string): string {
  return service.replaceAll(/[^A-Za-z0-9_-]+/g, "-").toLowerCase();
}

function errorsOf({ members }: ServiceDraft): readonly ErrorDraft[] {
  return [...new Set(members.flatMap(({ body }) => (body.kind === "method" ? body.errors : [])))];
}

/** The types that a service declares or refers to, at any depth. */
function typesOf(service: ServiceDraft): readonly Declared[] {
  const found = new Set<Declared>();
  const visit = (shape: Shape): void => {
    if (shape.kind === "named") {
      if (found.has(shape.of)) return;
      if (isDeclaration(shape.of)) found.add(shape.of);
      visit(settle(shape.of.shape));
      return;
    }
    for (const part of partsOf(settle(shape))) visit(part);
  };
  for (const shape of service.members.flatMap(shapesOf)) visit(settle(shape));
  return [...found];
}

function shapesOf({ body }: MemberDraft): readonly Shape[] {
  switch (body.kind) {
    case "method": {
      const parameters = body.parameters.map(({ shape }) => shape);
      return body.result === "void" ? parameters : [...parameters, body.result];
    }
    case "consumer":
    case "event":
    case "publisher":
      return [body.payload];
    default:
      return [];
  }
}
