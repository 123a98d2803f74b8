import { expect, test } from "vitest";

import { keepWatching, type Watcher } from "../../cli/codegen/keep-watching.ts";

/** Watchers by their numbers, from 1; which are good is said when they are asked for. */
function scene() {
  const log: string[] = [];
  const asked: ((isGood: boolean) => void)[] = [];
  let count = 0;
  const watcher = (name: number): Watcher => ({
    begin: () => void log.push(`${name} begins`),
    end: async () => void log.push(`${name} ends`),
  });
  const kept = keepWatching(watcher(++count), {
    start() {
      const name = ++count;
      return new Promise((resolve) =>
        asked.push((isGood) => resolve(isGood ? watcher(name) : undefined)),
      );
    },
    say: (line) => void log.push(line),
  });
  return { log, asked, kept };
}

test("a changed configuration is taken once it is good, and the one before it ends first", async () => {
  const { log, asked, kept } = scene();
  const renewed = kept.renew(["own.ts has changed", "list.ts has come"]);
  expect(log).toEqual(["own.ts has changed, list.ts has come: the configuration is read again"]);
  asked[0]?.(true);
  await renewed;
  expect(log.slice(1)).toEqual(["1 ends", "2 begins"]);
  await kept.close();
  expect(log.slice(3)).toEqual(["2 ends"]);
});

test("a wrong configuration leaves the last good one in force, and one that mends it is taken", async () => {
  const { log, asked, kept } = scene();
  const wrong = kept.renew(["own.ts has changed"]);
  asked[0]?.(false);
  await wrong;
  expect(log.slice(1)).toEqual(["the last good configuration stays in force until it is mended"]);
  const mended = kept.renew(["own.ts has changed"]);
  asked[1]?.(true);
  await mended;
  expect(log.slice(3)).toEqual(["1 ends", "3 begins"]);
});

test.each([true, false])(
  "what changes while a configuration is read has it read again, and only the last is taken: first good, %s",
  async (isGood) => {
    const { log, asked, kept } = scene();
    const renewed = kept.renew(["own.ts has changed"]);
    void kept.renew(["list.ts has changed"]);
    asked[0]?.(isGood);
    await expect.poll(() => asked.length).toBe(2);
    asked[1]?.(true);
    await renewed;
    expect(log.slice(2)).toEqual([...(isGood ? ["2 ends"] : []), "1 ends", "3 begins"]);
  },
);

test("what is closed while a configuration is read takes it no more", async () => {
  const { log, asked, kept } = scene();
  const renewed = kept.renew(["own.ts has changed"]);
  const closed = kept.close();
  asked[0]?.(true);
  await Promise.all([renewed, closed]);
  await kept.renew(["own.ts has changed"]);
  expect(log.slice(1)).toEqual(["2 ends", "1 ends"]);
});
