import { memberPlaces } from "./member-places.ts";
import type { Place } from "./place.ts";
import { propertyPlaces } from "./property-places.ts";
import { isWhole } from "./strings.ts";

/** Every place, with the texts that are tried there: all that there are, or a third of them, and in each place others. */
export const places: readonly Place[] = [...propertyPlaces, ...memberPlaces].map((place, at) => {
  const texts = place.texts.filter(
    (_text, index) => isWhole || index < 2 || (index + at) % 3 === 0,
  );
  return { ...place, texts };
});
