import { maxTimer } from "./limits.ts";

/** Meshes that are open, and hosts of them, with what keeps the process for them. */
const lives = new WeakMap<object, Life>();

class Life {
  #timer: NodeJS.Timeout | undefined;
  #isOver = false;

  keep(): void {
    if (!this.#isOver) this.#timer ??= setInterval(() => undefined, maxTimer);
  }

  letGo(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  end(): void {
    this.#isOver = true;
    this.letGo();
  }
}

/** A mesh is open. */
export function noteOpened(mesh: object): void {
  lives.set(mesh, new Life());
}

/** It has closed. */
export function noteClosed(mesh: object): void {
  lives.get(mesh)?.end();
}

/** Whatever holds a mesh is open as long as that. */
export function noteHeld<Holder extends object>(holder: Holder, mesh: object): Holder {
  const life = lives.get(mesh);
  if (life !== undefined) lives.set(holder, life);
  return holder;
}

/**
 * Keeps the process until a mesh has closed: over `memory:` it has no socket that would. Returns how to let the process end. Of what
 * is neither a mesh nor holds one nobody knows when it has closed, and it keeps nothing.
 */
export function keepProcess(closable: object): () => void {
  const life = lives.get(closable);
  life?.keep();
  return () => life?.letGo();
}
