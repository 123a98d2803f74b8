import type {
  ContractDescription,
  ContractDetails,
  MemberDescription,
  ServiceDescription,
} from "../../runtime/index.ts";
import { printable } from "../print.ts";
import { signature } from "./signature.ts";
import { typeText } from "./type-text.ts";

/** A live service for people; `isWhole`: with its docs and types, and not only what may be called. */
export function serviceLines(service: ServiceDescription, isWhole: boolean): readonly string[] {
  const { name, contracts, silent } = service;
  const lines = contracts.flatMap((contract) => contractLines(service, contract, isWhole));
  const differ = contracts.length > 1;
  return [
    ...(differ ? [`${name}: its instances are of ${contracts.length} contracts`] : []),
    ...(silent > 0 ? [`${name}: ${instances(silent)} without an answer`] : []),
    ...lines,
  ].map(printable);
}

function contractLines(
  { name, wire }: Pick<ServiceDescription, "name" | "wire">,
  { version, fingerprint, instances: all, details }: ContractDescription,
  isWhole: boolean,
): readonly string[] {
  const contract = fingerprint === undefined ? undefined : `contract ${fingerprint.slice(0, 12)}`;
  const where = wire === undefined ? instances(all.length) : `on the wire of ${wire}`;
  const title = [name, version, contract, where];
  return [
    title.filter((each) => each !== undefined).join("  "),
    ...(isWhole ? docLines(details?.description, 2) : []),
    ...all.map(
      ({ id, host, pid, since }) => `  ${id}  ${host}, pid ${pid}, since ${timeText(since)}`,
    ),
    ...(details === undefined ? ["  no instance has told in time what it serves"] : []),
    ...(details === undefined ? [] : detailLines(details, isWhole)),
  ];
}

function instances(count: number): string {
  return `${count} ${count === 1 ? "instance" : "instances"}`;
}

function timeText(since: number): string {
  const time = new Date(since);
  return Number.isNaN(time.getTime()) ? "an unknown time" : time.toISOString();
}

function detailLines(
  { members, types, without }: ContractDetails,
  isWhole: boolean,
): readonly string[] {
  const named = isWhole ? Object.entries(types) : [];
  return [
    ...members.flatMap((member) => memberLines(member, isWhole)),
    ...(without === undefined ? [] : [`  it has told no ${without}`]),
    ...(named.length === 0 ? [] : ["  where"]),
    ...named.map(([name, type]) => `    ${name} = ${typeText(type)}`),
  ];
}

function memberLines(member: MemberDescription, isWhole: boolean): readonly string[] {
  const { deprecated, description, http, websocket, idempotent, timeout } = member;
  const { encrypted, authenticated, scopes } = member;
  const old = deprecated === undefined ? "" : "  (deprecated)";
  const line = `  ${signature(member)}${old}`;
  if (!isWhole) return [line];
  return [
    line,
    ...docLines(description, 6),
    ...(deprecated ? docLines(`deprecated: ${deprecated}`, 6) : []),
    ...(http === undefined ? [] : [`      HTTP: ${http}`]),
    ...(websocket === true ? ["      WebSocket"] : []),
    ...(encrypted === true ? ["      is called encrypted only"] : []),
    ...(authenticated === true ? ["      takes calls with a token only"] : []),
    ...(scopes === undefined ? [] : [`      needs the scopes ${scopes.join(", ")}`]),
    ...(idempotent === true ? ["      may run twice"] : []),
    ...(timeout === undefined ? [] : [`      ends within ${timeout} ms`]),
  ];
}

function docLines(text: string | undefined, indent: number): readonly string[] {
  if (text === undefined || text === "") return [];
  return text.split(/\r?\n/).map((line) => " ".repeat(indent) + line);
}
