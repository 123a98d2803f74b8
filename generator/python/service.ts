import type { Contract, Event, Member, Model } from "../model/contract.ts";
import { foreignNameOf } from "../model/foreign-names.ts";
import { pythonMethod } from "./method.ts";
import { docstring, isPythonName, stringLiteral, toClassName, toConstantName } from "./text.ts";
import { createPythonTypes, type PythonTypes, remarks } from "./type.ts";

/** The module of a service: its proxy, its events, and the types of what travels. */
export function serviceModule(contract: Contract, model: Model): string {
  const types = createPythonTypes(model.types, ["SERVICE_NAME", "annotations"]);
  const proxyName = types.names.take(`${toClassName(contract.interfaceName)}Proxy`);
  const events = contract.members.flatMap((member) => (member.kind === "event" ? [member] : []));
  const eventLines = events.map((event) => eventOf(event, contract, types));
  const proxy = proxyLines(contract, types, proxyName);
  const head = [
    `SERVICE_NAME: _t.Final = ${stringLiteral(contract.name)}`,
    ...eventLines.map(({ constant }) => constant),
  ];
  const payloads = eventLines.flatMap(({ payload }) => payload);
  const lines = [
    ...docstring(contract.doc?.text ?? "", ""),
    "from __future__ import annotations",
    "",
    "import typing as _t",
    "",
    "from . import _lagomorph as _l",
    "",
    ...head,
    ...types.declarations(),
    ...(payloads.length === 0 ? [] : ["", ...payloads]),
    ...proxy,
  ];
  return `${lines.join("\n")}\n`;
}

interface PythonEvent {
  readonly constant: string;
  readonly payload: readonly string[];
}

/** `ORDER_PLACED = "order_placed"`, and `OrderPlacedPayload`. */
function eventOf(event: Event, contract: Contract, types: PythonTypes): PythonEvent {
  const name = foreignNameOf(contract, event);
  const constant = types.names.take(toConstantName(name));
  const alias = types.names.take(`${toClassName(name)}Payload`);
  const reasons: string[] = [];
  const text = types.annotation(
    event.payload,
    `${name} data`,
    (why) => void reasons.push(`it ${why}`),
  );
  return {
    constant: `${constant}: _t.Final = ${stringLiteral(name)}`,
    payload: [...remarks(reasons), `${alias} = ${text}`],
  };
}

/** What `RpcProxy` injects, with a class for each method. */
function proxyLines(contract: Contract, types: PythonTypes, proxyName: string): readonly string[] {
  const notes: string[] = [];
  const methods = contract.members.flatMap((member) => {
    const why = reasonAgainst(member);
    const name = foreignNameOf(contract, member);
    if (why !== undefined) notes.push(`${stringLiteral(name)} is not here: ${why}`);
    if (why !== undefined || (member.kind !== "method" && member.kind !== "command")) return [];
    return [pythonMethod(member, { contract, name, types })];
  });
  const properties = methods.flatMap(({ name, className }) => {
    if (isPythonName(name)) {
      return ["", "    @property", `    def ${name}(self) -> ${className}:`, "        ..."];
    }
    notes.push(
      `${stringLiteral(name)} has no name in Python: getattr(proxy, ${stringLiteral(name)}) is a ${className}`,
    );
    return [];
  });
  const doc = `What \`RpcProxy(${stringLiteral(contract.name)})\` gives.`;
  return [
    ...methods.flatMap(({ lines }) => ["", "", ...lines]),
    "",
    "",
    ...remarks(notes),
    `class ${proxyName}(_t.Protocol):`,
    ...docstring(doc, "    "),
    ...properties,
  ];
}

/** What callers have, and nameko's wire has not. */
function reasonAgainst(member: Member): string | undefined {
  if (member.kind === "stream") return "nameko's wire has no streams";
  if ("parameters" in member && member.local === true) return "it cannot be called over RPC";
  return undefined;
}
