import { ts } from "./ts-morph.js";

import { hasErrors } from "../diagnostics/index.ts";
import type { Contract } from "../model/contract.ts";
import { spreadsLists } from "./generic-bodies.ts";
import { counterpart } from "./like-before.ts";
import { locationOf, relativePath } from "./location.ts";
import { type Data, findLost, type Seen } from "./lost-rules.ts";
import { markProject, type MarkedProject } from "./marked-program.ts";
import { typesSoFar } from "./named-types.ts";
import type { Place } from "./place.ts";
import type { Reader } from "./reader.ts";
import { refuseAlias } from "./refuse-alias.ts";
import { TooManyTypes } from "./type-count.ts";
import { targetOf } from "./target.ts";
import { nameOf, writtenNode } from "./written.ts";

/** What reads contracts once more, in a project with marks. */
export interface Rereading {
  readonly open: (marked: MarkedProject) => Reader;
  readonly read: (reader: Reader, file: ts.SourceFile) => readonly Contract[];
}

/** Reports the rules that do not hold in the services of a file, which were read. */
export type Audit = (file: ts.SourceFile, services: readonly Contract[]) => void;

/**
 * Looks whether rules hold wherever TypeScript takes what has them, by whichever types of types: it is asked itself, by marks of which it forgets
 * nothing. The project with marks is opened for the first contract that is in doubt.
 */
export function createAudit(reader: Reader, { open, read }: Rereading): Audit {
  const seen: Seen = { shown: new Map(), hidden: new Map() };
  let isOver = false;
  let opened: { readonly marked: MarkedProject; readonly again: Reader } | undefined;
  const openOnce = (): NonNullable<typeof opened> => {
    const marked = markProject(reader);
    return { marked, again: open(marked) };
  };
  return (file, services) => {
    const wrong = wrongFiles(reader);
    if (isOver || wrong.has(relativePath(reader.root, file.fileName))) return;
    opened ??= openOnce();
    const { marked, again } = opened;
    const other = marked.project.program.getSourceFile(file.fileName);
    const reread = other === undefined ? [] : withinLimit(() => read(again, other));
    if (reread === undefined) {
      isOver = true;
      return;
    }
    const errors = [...again.errors.values()];
    const pairs = [
      ...services.flatMap((each) => pairOf(each, reread)),
      ...[...reader.errors.values()].flatMap((each) => pairOf(each, errors)),
    ];
    const types = { types: typesSoFar(reader.named), marked: typesSoFar(again.named) };
    const isSpread = (place: Place): boolean => isSpreadAt(reader, place);
    const readings = { ...types, ...reader.facts, marks: marked.marks, seen, isSpread };
    for (const { ruled, place } of findLost(readings, pairs)) {
      const nodes = nodesTo(place);
      const node = nodes.at(-1) ?? place.node;
      const isWrong = nodes.some((each) => wrong.has(locationOf(reader.root, each).file));
      if (!isWrong) refuseAlias(reader, ruled, { place, node });
    }
  };
}

/** Whether what stands at a place was written as a tuple in which a list is spread, there or where a generic is given it. */
function isSpreadAt(reader: Reader, start: Place): boolean {
  for (let place: Place | undefined = start; place !== undefined; place = place.parent) {
    if (place.type === undefined) continue;
    const node = writtenNode(reader, place.type) ?? place.type;
    if (spreadsLists(reader, node)) return true;
    const name = nameOf(node);
    const flags = name === undefined ? undefined : targetOf(reader, name)?.flags;
    if (((flags ?? 0) & ts.SymbolFlags.TypeParameter) === 0) return false;
  }
  return false;
}

/** From a place to what led to it, where that is in a generic, which may be right for whoever else uses it. */
function nodesTo(start: Place): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  for (let place: Place | undefined = start; place !== undefined; place = place.parent) {
    nodes.push(place.node);
    if (!isInGeneric(place.node)) break;
  }
  return nodes;
}

function isInGeneric(node: ts.Node): boolean {
  // A file has no parent, though its declaration says otherwise.
  for (let at = node as ts.Node | undefined; at !== undefined; at = at.parent) {
    const isGeneric =
      (ts.isInterfaceDeclaration(at) ||
        ts.isTypeAliasDeclaration(at) ||
        ts.isClassDeclaration(at)) &&
      at.typeParameters !== undefined;
    if (isGeneric || ts.isMappedTypeNode(at)) return true;
  }
  return false;
}

/** The files in which something is wrong that is to be mended first: it may be the same. */
function wrongFiles({ collector }: Reader): ReadonlySet<string> {
  const errors = collector.list().filter((each) => hasErrors([each]));
  return new Set(errors.map(({ location }) => location.file));
}

function pairOf<Item extends Data>(
  item: Item,
  all: readonly Item[],
): readonly (readonly [Item, Item])[] {
  const same = counterpart(item, all);
  return same === undefined ? [] : [[item, same]];
}

/** What is too much only with marks is left alone, and all that would follow: the checker is of no more use. */
function withinLimit(read: () => readonly Contract[]): readonly Contract[] | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof TooManyTypes) return undefined;
    throw error;
  }
}
