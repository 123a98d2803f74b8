import type { Health, Mesh } from "lagomorph";
import type { LedgerWriter } from "./ledger.ts";

/** How often a mesh is asked, in milliseconds: more often than any probe does, so that nothing in between is missed. */
const every = 2;

/** Enters each change of what `mesh.health()` says: `health/ready`, `health/blocked`, `health/dead`. What it returns ends that. */
export function watchHealth(mesh: Mesh, ledger: LedgerWriter): () => void {
  let last = "";
  const look = (): void => {
    const kinds = kindsOf(mesh.health());
    if (kinds.join() === last) return;
    last = kinds.join();
    for (const kind of kinds) ledger.enter(`health/${kind}`, "mesh");
  };
  look();
  const timer = setInterval(look, every);
  return () => clearInterval(timer);
}

/** Its problems, each kind once, or that it has none. */
function kindsOf({ live, ready, problems }: Health): readonly string[] {
  if (!live) return ["dead"];
  if (ready) return ["ready"];
  return [...new Set(problems.map(({ kind }) => kind))];
}
