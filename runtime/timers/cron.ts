import type { Schedule } from "./schedule.ts";

/**
 * When a cron expression says so, in a time zone. A time that a change of clocks leaves out fires at the change; one that comes
 * twice fires the first time only, but for fields with `*`, which go on. Loads croner, which only who has such a timer needs.
 */
export async function cron(expression: string, timeZone: string): Promise<Schedule> {
  const { Cron } = await import("croner");
  const times = new Cron(expression, { timezone: timeZone, paused: true });
  return { by: "now", next: (time) => times.nextRun(new Date(time))?.getTime() };
}
