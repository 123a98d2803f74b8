import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Fifo } from "../../runtime/fifo.ts";

interface Item {
  readonly number: number;
}

describe("a fifo", () => {
  test("gives what it was given, in that order, however much comes and goes", () => {
    const step = fc.record({ add: fc.nat(3000), take: fc.nat(3000), leaveOut: fc.nat(20) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const fifo = new Fifo<Item>();
        let model: Item[] = [];
        let last = 0;
        for (const { add, take, leaveOut } of steps) {
          const added = Array.from({ length: add }, () => ({ number: last++ }));
          for (const item of added) fifo.add(item);
          model.push(...added);
          expect(fifo.peek()).toBe(model[0]);
          const taken = Array.from({ length: take }, () => fifo.take());
          expect(taken.filter((item) => item !== undefined)).toEqual(model.splice(0, take));
          if (leaveOut === 0) continue;
          const goes = ({ number }: Item): boolean => number % leaveOut === 0;
          expect(fifo.takeWhere(goes)).toEqual(model.filter(goes));
          model = model.filter((item) => !goes(item));
          expect(fifo.size).toBe(model.length);
        }
        expect(fifo.takeAll()).toEqual(model);
        expect(fifo.size).toBe(0);
        expect(fifo.take()).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });
});
