/** How long a signal may take that a terminal has sent to all its processes, in milliseconds. */
const leeway = 100;

/**
 * Ends this process when the one above lets go of it, which runs it for `--watch`. Of Ctrl-C a terminal tells both: where that has come, it
 * ends by it, since a second signal would end it at once. Gives what is to be called when signals are listened to.
 */
export function endWithParent(): () => void {
  let isTold = false;
  const end = (): void => {
    setTimeout(() => {
      if (!isTold) process.kill(process.pid, "SIGTERM");
    }, leeway);
  };
  // While this one was loaded, nobody heard of it.
  if (process.send !== undefined && !process.connected) end();
  else process.once("disconnect", end);
  // It keeps no process that has nothing else to do.
  process.channel?.unref();
  return () => {
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => (isTold = true));
  };
}
