import { failureInWords } from "../diagnostics/index.ts";
import type { Location } from "../model/location.ts";

import type { Place } from "./place.ts";
import { report, type Reader } from "./reader.ts";
import { TooManyTypes } from "./type-count.ts";
import { UnreadableFile } from "./unreadable-file.ts";

/**
 * Reads something at a place. Where the compiler itself fails, by a mistake of ours or because a contract is too much for
 * TypeScript, that is reported there, and the rest is read on.
 */
export function guarded<Value>(reader: Reader, place: Place, read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof TooManyTypes) throw error;
    report(reader, "internal-error", { place, values: { text: failureInWords(error) } });
    return undefined;
  }
}

/** The same for a whole file. */
export function guardedFile<Value>(
  { collector }: Pick<Reader, "collector">,
  file: string,
  read: () => Value,
): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof TooManyTypes) throw error;
    if (error instanceof UnreadableFile) {
      error.report(file, collector);
      return undefined;
    }
    const location: Location = { file, line: 1, column: 1, length: 0 };
    const values = { text: failureInWords(error) };
    collector.report("internal-error", { location, path: "", values });
    return undefined;
  }
}
