import { ts } from "./ts-morph.js";

import type { Contract } from "../model/contract.ts";
import { commentOfNode } from "./doc.ts";
import { memberPlace } from "./place.ts";
import { report, type Reader } from "./reader.ts";
import { readService } from "./service.ts";
import { serviceMarkOf } from "./service-of.ts";
import { refuseMemberTags } from "./tags.ts";
import { markOf } from "./words.ts";

/** The services that a contract file declares, in their order; reports what looks like a service and is none. */
export function readServices(reader: Reader, file: ts.SourceFile): Contract[] {
  return readStatements(reader, file.statements);
}

function readStatements(reader: Reader, statements: readonly ts.Statement[]): Contract[] {
  return statements.flatMap((statement) => {
    if (ts.isModuleDeclaration(statement)) return readNamespace(reader, statement);
    if (!isDeclaration(statement)) return [];
    refuseTags(reader, statement);
    if (ts.isInterfaceDeclaration(statement)) return readService(reader, statement) ?? [];
    refuseService(reader, statement);
    return [];
  });
}

/** `namespace Shop { export interface Orders extends Service<"orders"> { … } }` */
function readNamespace(reader: Reader, { body }: ts.ModuleDeclaration): Contract[] {
  if (body === undefined || !ts.isModuleBlock(body)) return [];
  return readStatements(reader, body.statements);
}

type Declaration =
  | ts.InterfaceDeclaration
  | ts.TypeAliasDeclaration
  | ts.ClassDeclaration
  | ts.EnumDeclaration;

function isDeclaration(statement: ts.Statement): statement is Declaration {
  return (
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isEnumDeclaration(statement)
  );
}

/** `@timeout 5s` on a whole interface or type. */
function refuseTags(reader: Reader, node: Declaration): void {
  const name = node.name ?? node;
  const place = memberPlace(name, name.getText());
  const what = ts.isInterfaceDeclaration(node) ? "an interface" : "a type";
  const isError = ts.isInterfaceDeclaration(node) && isServiceError(reader, node);
  const allowed = isError ? { allowed: "status" } : {};
  refuseMemberTags(reader, commentOfNode(node), { place, what, ...allowed });
}

/** `interface NotFound extends ServiceError<"NOT_FOUND">`, whose `@status` an HTTP answer has. */
function isServiceError(reader: Reader, node: ts.InterfaceDeclaration): boolean {
  if (node.heritageClauses === undefined) return false;
  return markOf(reader, reader.checker.getTypeAtLocation(node), "ServiceError") !== undefined;
}

/** `class Math implements Service<"math">`, `type Math = Service<"math"> & { … }` */
function refuseService(reader: Reader, node: Exclude<Declaration, ts.InterfaceDeclaration>): void {
  if (ts.isEnumDeclaration(node) || node.name === undefined) return;
  const what = ts.isClassDeclaration(node) ? "a class" : "a type alias";
  if (!extendsService(reader, node)) return;
  const place = memberPlace(node.name, node.name.text);
  report(reader, "service-not-interface", { place, values: { service: node.name.text, what } });
}

function extendsService(
  reader: Reader,
  node: ts.ClassDeclaration | ts.TypeAliasDeclaration,
): boolean {
  const { checker } = reader;
  // An alias of a service that is declared elsewhere is only another name for it.
  if (ts.isTypeAliasDeclaration(node)) {
    if (ts.isTypeReferenceNode(node.type) && node.type.typeArguments === undefined) return false;
    return isService(reader, checker.getTypeAtLocation(node.name));
  }
  const clauses = node.heritageClauses?.flatMap(({ types }) => [...types]) ?? [];
  return clauses.some((clause) => isService(reader, checker.getTypeAtLocation(clause)));
}

function isService(reader: Reader, type: ts.Type): boolean {
  const isObject = (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;
  return isObject && serviceMarkOf(reader, type) !== undefined;
}
