import { MeshError } from "./errors.ts";

/** Every option that there is, by name: complete, or it does not compile. */
export type KnownOptions<Options> = Readonly<Record<keyof Options, unknown>>;

/** Throws `MeshError` `invalid_argument` for an option that does not exist: `timout`, or one of another function. */
export function checkKnown<Options extends object>(
  where: string,
  options: Options,
  known: KnownOptions<Options>,
): void {
  if (typeof options !== "object" || options === null) {
    throw new MeshError("invalid_argument", `the options of ${where} are no object`);
  }
  for (const name of Object.keys(options)) {
    if (Object.hasOwn(known, name)) continue;
    const names = Object.keys(known).toSorted().join(", ");
    throw new MeshError(
      "invalid_argument",
      `${where} has no option ${JSON.stringify(name.slice(0, 64))}; there are ${names}`,
    );
  }
}
