import type { Scene } from "./scene.ts";

/** How long nothing is handled before what is missing counts as lost, in milliseconds. */
const silence = 15_000;

/** What {@link untilHandled} looks at. */
export interface Handling {
  /** How many events were handled so far. */
  handled(): number;
  /** How many that were confirmed are missing. */
  missing(): number;
}

/** Waits until no event is missing, or none was handled for a while: a backlog is no loss, however slow the machine is. */
export async function untilHandled(scene: Scene, { handled, missing }: Handling): Promise<void> {
  let before = -1;
  let since = Date.now();
  const isOver = (): boolean => {
    const now = handled();
    if (now !== before) since = Date.now();
    before = now;
    return missing() === 0 || Date.now() > since + silence;
  };
  await scene.isSo(isOver, { within: 240_000, every: 500 });
}
