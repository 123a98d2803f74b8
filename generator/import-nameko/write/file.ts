import { propertyKey, stringLiteral } from "../../emitters/text.ts";
import type { ErrorDraft, MemberDraft, ServiceDraft } from "../draft.ts";
import { settle } from "../settle.ts";
import { type Declared, type Field, reasonsIn } from "../shape.ts";
import { docComment, docLines, remarkLines } from "./comment.ts";
import { memberLines, type MemberScope } from "./member.ts";
import type { Plan, PlannedFile } from "./plan.ts";
import { taggedType, typeText } from "./type-text.ts";

/** A contract's file, with its name. */
export interface DraftedFile {
  /** `orders.ts` */
  readonly path: string;
  readonly text: string;
}

/** Writes a file of a draft. */
export function writeFile(
  file: PlannedFile,
  { plan, services }: { readonly plan: Plan; readonly services: ReadonlyMap<string, ServiceDraft> },
): DraftedFile {
  const imports = createImports(file, { plan, services });
  const parts = [
    ...(file.service === undefined ? [] : [serviceLines(file.service, imports, services)]),
    ...file.types.map((type) => typeLines(type, imports)),
    ...file.errors.map((error) => errorLines(error, imports)),
  ];
  const sources = [file.service, ...file.types, ...file.errors].flatMap(
    (item) => item?.place.file ?? [],
  );
  const from = [...new Set(sources)].toSorted().join(", ");
  const head = remarkLines(
    [
      `Drafted from ${from} by \`lagomorph import-nameko\`. It is yours: look through it, and put right what is not so.`,
    ],
    "",
  );
  const blocks = [[...head], imports.lines(), ...parts].filter((lines) => lines.length > 0);
  return {
    path: `${file.name}.ts`,
    text: `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`,
  };
}

interface Imports extends MemberScope {
  lines(): readonly string[];
}

function createImports(
  file: PlannedFile,
  { plan, services }: { readonly plan: Plan; readonly services: ReadonlyMap<string, ServiceDraft> },
): Imports {
  const words = new Set<string>();
  const others = new Map<string, Set<string>>();
  const from = (other: PlannedFile | undefined, name: string): string => {
    if (other === undefined || other === file) return name;
    others.set(other.name, (others.get(other.name) ?? new Set()).add(name));
    return name;
  };
  return {
    use: (word) => void words.add(word),
    name: (type) => from(plan.fileOf(type), plan.nameOf(type)),
    service(name) {
      const service = services.get(name);
      return service === undefined ? name : from(plan.fileOf(service), service.interfaceName);
    },
    error(name) {
      const found = plan.files.find(({ errors }) => errors.some((error) => error.name === name));
      return from(found, name);
    },
    lines() {
      const list = (names: ReadonlySet<string>): string => [...names].toSorted().join(", ");
      const contract =
        words.size === 0 ? [] : [`import type { ${list(words)} } from "lagomorph/contract";`];
      const rest = [...others.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1));
      return [
        ...contract,
        ...rest.map(([name, names]) => `import type { ${list(names)} } from "./${name}.js";`),
      ];
    },
  };
}

function serviceLines(
  service: ServiceDraft,
  imports: Imports,
  services: ReadonlyMap<string, ServiceDraft>,
): readonly string[] {
  imports.use("Service");
  const { name, interfaceName, doc, members } = service;
  const options = '{ wire: "nameko"; naming: "snake_case" }';
  const remarks = [
    ...service.remarks,
    ...service.calls.map((target) => callRemark(target, services)),
  ];
  const body = named(members).flatMap((member, index) => [
    ...(index === 0 ? [] : [""]),
    ...memberLines(member, imports),
  ]);
  return [
    ...remarkLines(remarks, ""),
    ...docComment(doc, [], ""),
    `export interface ${interfaceName} extends Service<${stringLiteral(name)}, ${options}> {`,
    ...body,
    "}",
  ];
}

/** `get_user` beside `getUser`: the first says what it is called too, since its name in camelCase is another one's on the wire. */
function named(members: readonly MemberDraft[]): readonly MemberDraft[] {
  const onWire = new Map(members.map((member) => [member.wireName, member]));
  return members.map((member) => {
    const other = onWire.get(member.name);
    return other === undefined || other === member ? member : { ...member, isRenamed: true };
  });
}

/** `products = RpcProxy("products")`: how the class gets its client. */
function callRemark(target: string, services: ReadonlyMap<string, ServiceDraft>): string {
  const known = services.get(target);
  const shown = JSON.stringify(target);
  if (known === undefined || known.isStub) {
    return `It calls ${shown}, which is not in the files: draft its contract too, and give its client to \`using\` of the skeleton.`;
  }
  return `It calls ${shown}: \`using({ … : ${known.interfaceName}Client })\` of its skeleton gives it the client.`;
}

function typeLines(type: Declared, imports: Imports): readonly string[] {
  const name = imports.name(type);
  const shape = settle(type.shape);
  const untold = shape.kind === "object" ? [] : reasonsIn(shape).map((reason) => `it ${reason}`);
  const remarks = [
    ...(type.remark === undefined ? [] : [type.remark]),
    ...(untold.length === 0
      ? []
      : [`Write in place of \`unknown\`: ${[...new Set(untold)].join("; ")}.`]),
  ];
  const head = [...remarkLines(remarks, ""), ...docComment(type.doc, [], "")];
  if (shape.kind !== "object")
    return [...head, `export type ${name} = ${typeText(shape, imports)};`];
  // No object can have a property of that name.
  const fields = shape.fields.filter((field) => field.name !== "__proto__");
  return [
    ...head,
    `export interface ${name} {`,
    ...fields.flatMap((field) => fieldLines(field, imports)),
    "}",
  ];
}

function fieldLines(field: Field, imports: Imports): readonly string[] {
  const { name, shape, optional, doc } = field;
  const { text, tags } = taggedType(shape, imports);
  const untold = [...new Set(reasonsIn(shape))];
  const remarks =
    untold.length === 0 ? [] : [`Write in place of \`unknown\`: it ${untold.join("; it ")}.`];
  return [
    ...remarkLines(remarks, "  "),
    ...docComment(doc, tags, "  "),
    `  ${propertyKey(name)}${optional ? "?" : ""}: ${text};`,
  ];
}

function errorLines(
  { name, wireName, doc, remarks, isOfRoute }: ErrorDraft,
  imports: Imports,
): readonly string[] {
  imports.use("ServiceError");
  const tags = isOfRoute ? ["@status 400"] : [];
  const text = docLines(doc).length === 0 ? undefined : doc;
  return [
    ...remarkLines(remarks, ""),
    ...docComment(text, tags, ""),
    `export interface ${name} extends ServiceError<${stringLiteral(wireName)}> {}`,
  ];
}
