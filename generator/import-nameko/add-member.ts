import type { Body, MemberDraft, Named } from "./draft.ts";
import type { Drafting } from "./drafting.ts";
import { type MethodAt, tell } from "./methods.ts";
import { placeOf } from "./project.ts";
import { docstringOf } from "./python.ts";

/** Says in the service why there is no member for something. */
export function leaveOut(drafting: Drafting, at: MethodAt, text: string): void {
  const { service, entry } = at;
  tell(drafting, { ...at, remarks: service.remarks }, `\`${entry.method.name}\`: ${text}`);
}

/** The names of a member: those of the method, for its second entrypoint with an ending. */
export function namesOf(drafting: Drafting, at: MethodAt, ending = ""): Named | undefined {
  const { service, entry } = at;
  const python = entry.method.name;
  const before = service.members.some(({ wireName }) => wireName === python);
  const names = drafting.namesOf(service).take(before ? `${python}${ending}` : python);
  if ("problem" in names) {
    leaveOut(drafting, at, `it is left out, since ${names.problem}.`);
    return undefined;
  }
  if (before) {
    tell(
      drafting,
      at,
      `In Python one method is several members of this contract: this one has another name on the wire.`,
    );
  }
  return names;
}

interface Added extends Pick<MemberDraft, "sensitive" | "tags"> {
  readonly names: Named;
  readonly body: Body;
}

export function add({ service, entry, remarks }: MethodAt, { names, ...rest }: Added): void {
  const { method, owner } = entry;
  const place = placeOf(owner.module, method);
  service.members.push({ ...names, place, doc: docstringOf(method.body), remarks, ...rest });
}

/** Text of a file inside of a sentence. */
export function oneLine(text: string): string {
  return text.replaceAll(/[`\s]+/g, " ");
}

/** What keeps a text from being the name of a queue or an exchange, or a routing key. */
export function brokerNameProblem(name: string): string | undefined {
  if (Buffer.byteLength(name) > 255) return "no broker takes so long a name";
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(name))
    return "its name has characters that cannot be seen";
  return name.startsWith("lagomorph.")
    ? "names that start with `lagomorph.` are Lagomorph's own"
    : undefined;
}
