import type { Member, Model, Retry } from "../model/contract.ts";
import { list } from "./common.ts";
import { httpField } from "./http-route.ts";
import { group, type Layout } from "./layout.ts";
import { fieldsOf } from "./object-field.ts";
import { sensitivePaths } from "./sensitive-paths.ts";
import { stringLiteral } from "./text.ts";

/** What the tags of a member say, as fields of its descriptor: in one order, whatever the kind. */
export function policyFields(member: Member, model: Model): Layout[] {
  const all: Policy = member;
  const sensitive = sensitivePaths(model, member);
  return [
    ...(all.timeout === undefined ? [] : [`timeout: ${all.timeout},`]),
    ...flag("idempotent", all.idempotent),
    ...httpField(member, model.types),
    ...flag("websocket", all.websocket),
    ...flag("local", all.local),
    ...flag("hidden", all.hidden),
    ...(all.retry === undefined ? [] : [retry(all.retry)]),
    ...flag("authenticated", all.authenticated),
    ...strings("scopes", all.scopes),
    ...flag("encrypted", all.encrypted),
    ...strings("sensitive", sensitive.length === 0 ? undefined : sensitive),
    ...(all.deprecated === undefined ? [] : [`deprecated: ${stringLiteral(all.deprecated)},`]),
  ];
}

/** Everything that tags say; each kind of member has some of it. */
interface Policy {
  readonly timeout?: number;
  readonly idempotent?: true;
  readonly websocket?: true;
  readonly local?: true;
  readonly hidden?: true;
  readonly retry?: Retry;
  readonly authenticated?: true;
  readonly scopes?: readonly string[];
  readonly encrypted?: true;
  readonly deprecated?: string;
}

function flag(name: string, value: true | undefined): string[] {
  return value === true ? [`${name}: true,`] : [];
}

function strings(name: string, values: readonly string[] | undefined): Layout[] {
  return values === undefined ? [] : [group(`${name}: `, list(values.map(stringLiteral)), ",")];
}

function retry({ attempts, backoff, from, to }: Retry): Layout {
  const fields = [`attempts: ${attempts}`, `backoff: "${backoff}"`, `from: ${from}`, `to: ${to}`];
  return fieldsOf("retry", fields);
}
