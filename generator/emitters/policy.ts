import type { HttpRoute, Member, Retry } from "../model/contract.ts";
import { list } from "./common.ts";
import { group, ifBroken, indent, join, type Layout, line } from "./layout.ts";
import { stringLiteral } from "./text.ts";

/** What the tags of a member say, as fields of its descriptor: in one order, whatever the kind. */
export function policyFields(member: Member): Layout[] {
  const all: Policy = member;
  return [
    ...(all.timeout === undefined ? [] : [`timeout: ${all.timeout},`]),
    ...flag("idempotent", all.idempotent),
    ...(all.http === undefined ? [] : [route(all.http)]),
    ...flag("websocket", all.websocket),
    ...flag("local", all.local),
    ...flag("hidden", all.hidden),
    ...(all.retry === undefined ? [] : [retry(all.retry)]),
    ...flag("authenticated", all.authenticated),
    ...strings("scopes", all.scopes),
    ...flag("encrypted", all.encrypted),
    ...strings("sensitive", all.sensitive),
    ...(all.deprecated === undefined ? [] : [`deprecated: ${stringLiteral(all.deprecated)},`]),
  ];
}

/** Everything that tags say; each kind of member has some of it. */
interface Policy {
  readonly timeout?: number;
  readonly idempotent?: true;
  readonly http?: HttpRoute;
  readonly websocket?: true;
  readonly local?: true;
  readonly hidden?: true;
  readonly retry?: Retry;
  readonly authenticated?: true;
  readonly scopes?: readonly string[];
  readonly encrypted?: true;
  readonly sensitive?: readonly string[];
  readonly deprecated?: string;
}

function flag(name: string, value: true | undefined): string[] {
  return value === true ? [`${name}: true,`] : [];
}

function strings(name: string, values: readonly string[] | undefined): Layout[] {
  return values === undefined ? [] : [group(`${name}: `, list(values.map(stringLiteral)), ",")];
}

function route({ method, path, status }: HttpRoute): Layout {
  const fields = [`method: "${method}"`, `path: ${stringLiteral(path)}`];
  return object("http", status === undefined ? fields : [...fields, `status: ${status}`]);
}

function retry({ attempts, backoff, from, to }: Retry): Layout {
  const fields = [`attempts: ${attempts}`, `backoff: "${backoff}"`, `from: ${from}`, `to: ${to}`];
  return object("retry", fields);
}

/** `http: { method: "GET", path: "/" },` */
function object(name: string, fields: readonly string[]): Layout {
  return group(`${name}: {`, indent(line, join([",", line], fields)), ifBroken(","), line, "},");
}
