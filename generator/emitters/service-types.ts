import type { Member } from "../model/contract.ts";
import { banner, type DocView, docView, runtimePath } from "./common.ts";
import { descriptorType } from "./descriptor-type.ts";
import type { EmitInput, Emission } from "./emitter.ts";
import { createFileScope, type FileScope } from "./file-scope.ts";
import type { ImportView } from "./imports.ts";
import { group, type Layout } from "./layout.ts";
import { type MemberNames, serviceModules } from "./naming.ts";
import { exportedAs } from "./service.ts";
import { memberTypes } from "./walk.ts";

/** `service.d.ts` */
export interface ServiceTypesView {
  readonly banner: string;
  readonly imports: readonly ImportView[];
  readonly runtime: string;
  readonly aliases: readonly Layout[];
  readonly members: readonly DescriptorTypeView[];
  /** The service's name on the wire, for the doc comment. */
  readonly title: string;
  /** The const of the service's descriptor. */
  readonly constName: string;
}

/** The type of a member's descriptor. */
export interface DescriptorTypeView {
  readonly doc: DocView;
  readonly declaration: Layout;
  /** `delete_ as delete`; empty when the const is exported as it is. */
  readonly exportAs: string;
}

/** Emits the types of what `service.js` exports. */
export function emitServiceTypes(input: EmitInput): Emission<ServiceTypesView> {
  const { contract, model } = input;
  const modules = serviceModules(contract);
  const consts = modules.members.map((member) => member.descriptor);
  const scope = createFileScope(input, {
    types: contract.members.flatMap((member) => memberTypes(model, member)),
    taken: [...consts, modules.service, "rpc"],
  });
  return {
    path: `${contract.name}/service.d.ts`,
    template: "service-types",
    view: {
      banner: banner(contract.file),
      imports: scope.imports,
      runtime: `"${runtimePath}"`,
      aliases: scope.aliases,
      members: contract.members.flatMap((member, index) => {
        const names = modules.members[index];
        return names === undefined ? [] : [memberView(input, member, { names, scope })];
      }),
      title: contract.name,
      constName: modules.service,
    },
  };
}

function memberView(
  input: EmitInput,
  member: Member,
  { names, scope }: { readonly names: MemberNames; readonly scope: FileScope },
): DescriptorTypeView {
  const exportAs = exportedAs(names);
  const start = exportAs === "" ? "export declare const " : "declare const ";
  const type = descriptorType(input.model, member, { scope: scope.types, runtime: "rpc" });
  return {
    doc: docView(member.doc),
    declaration: group(start, names.descriptor, ": ", type, ";"),
    exportAs,
  };
}
