import { onlyNearest } from "../../runtime/edit-distance.ts";

/** What to write instead of a time zone that is none; `isLikely`: by its place, or by its letters. */
interface Nearest {
  readonly nearest: string;
  readonly isLikely: boolean;
}

/** What to write instead of a time zone that is none; `undefined` for one that the time zone database has. */
export function timeZoneProblem(name: string): Nearest | undefined {
  const known = canonicalName(name);
  // Offsets are known to `Intl` too, but know nothing of summer time.
  if (known !== undefined && !/^[+-]/.test(name)) {
    return known === name || known.toLowerCase() !== name.toLowerCase()
      ? undefined
      : { nearest: known, isLikely: true };
  }
  const [area = "", ...rest] = name.split("/");
  const place = (rest.at(-1) ?? area).toLowerCase().replaceAll(/[^a-z]/g, "");
  const zones = Intl.supportedValuesOf("timeZone");
  const byPlace = zones.find((zone) => lastPart(zone) === place);
  const byStart = zones.find(
    (zone) => place.length > 2 && lastPart(zone).startsWith(place.slice(0, 4)),
  );
  const byLetters = onlyNearest(name, zones);
  return {
    nearest: byPlace ?? byLetters ?? byStart ?? "UTC",
    isLikely: (byPlace ?? byLetters) !== undefined,
  };
}

function lastPart(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).toLowerCase().replaceAll(/[^a-z]/g, "");
}

function canonicalName(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
