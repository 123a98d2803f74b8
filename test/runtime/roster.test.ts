import fc from "fast-check";
import { expect, it } from "vitest";
import { type Place, Roster } from "../../runtime/roster.ts";

it("holds what was added and not removed, in the order in which it came", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), (steps) => {
      const roster = new Roster<number>();
      let places: { item: number; place: Place<number> }[] = [];
      for (const [item, step] of steps.entries()) {
        const gone = places[step];
        if (gone === undefined) places.push({ item, place: roster.add(item) });
        else {
          roster.remove(gone.place);
          places = places.filter((one) => one !== gone);
        }
        expect(roster.all()).toEqual(places.map((one) => one.item));
      }
    }),
  );
});

it("keeps nothing of what was removed", () => {
  const roster = new Roster<object>();
  const [first, second, third] = [roster.add({}), roster.add({}), roster.add({})];
  roster.remove(second);
  expect(second).toEqual({ item: undefined, before: undefined, after: undefined });
  expect(first.after).toBe(third);
});
