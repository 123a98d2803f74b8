/**
 * What a module gives that is being loaded. Rejects when nothing is left in this process that could go on with it, as with
 * `await new Promise(() => {})` at its top: Node would end the process, and say nothing.
 */
export async function untilLoaded<Module>(loading: Promise<Module>): Promise<Module> {
  let stop = (): void => {};
  const stuck = new Promise<never>((_, reject) => {
    const onIdle = (): void => reject(new Error(stuckText));
    process.once("beforeExit", onIdle);
    stop = () => process.off("beforeExit", onIdle);
  });
  try {
    return await Promise.race([loading, stuck]);
  } finally {
    stop();
  }
}

const stuckText =
  "an `await` at its top, or at that of a module that it imports, waits for what never comes";
