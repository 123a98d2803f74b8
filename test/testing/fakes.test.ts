import { MeshError, type Provider } from "lagomorph";
import { config } from "lagomorph/host";
import { testService } from "lagomorph/testing";
import { describe, expect, test } from "vitest";
import { MathServiceClient } from "../../generated/math_service/index.ts";
import {
  ReportingServiceClient,
  ReportingServiceSkeleton,
} from "../../generated/reporting_service/index.ts";
import { Reporting } from "../../examples/math/main.ts";
import { TickerClient } from "../conformance/mesh/generated/ticker/index.ts";

interface Book {
  readonly title: string;
  write(line: string): Promise<void>;
  read(): Promise<string>;
}

/** A dependency with a life, which must not begin where a fake stands in for it. */
const book: Provider<Book> = {
  setup: () => {
    throw new Error("there is no database in a test");
  },
};

class Reports extends ReportingServiceSkeleton.using({ book, math: MathServiceClient }) {
  async httpAdd(x: number, y: number) {
    return { result: await this.deps.math.add(x, y, { timeout: 500 }) };
  }
  async httpMultiply(x: number, y: number) {
    await this.deps.book.write(`${x} * ${y}`);
    return { result: await this.deps.math.multiply(x, y) };
  }
  async generateReport() {
    return `${this.deps.book.title}: ${await this.deps.book.read()}`;
  }
}

const client = ReportingServiceClient;

describe("a section of the configuration", () => {
  class Configured extends ReportingServiceSkeleton.using({ shop: config("shop") }) {
    httpAdd() {
      return { result: Number(this.deps.shop["sum"]) };
    }
    httpMultiply = this.httpAdd;
    generateReport() {
      return "";
    }
  }

  test.each([{ settings: { shop: { sum: 7 } } }, { deps: { shop: { sum: 7 } } }])(
    "is given as %o",
    async (options) => {
      await using scene = await testService(Configured, { client, ...options });
      expect(await scene.client.httpAdd(1, 2)).toEqual({ result: 7 });
    },
  );
});

describe("a fake", () => {
  test("stands in for a client, and is given arguments, then options", async () => {
    const given: unknown[] = [];
    const add = async (...args: unknown[]): Promise<number> => given.push(args);
    await using scene = await testService(Reports, { client, deps: { book: {}, math: { add } } });
    expect(await scene.client.httpAdd(2, 3)).toEqual({ result: 1 });
    expect(given).toEqual([[2, 3, { timeout: 500 }]]);
  });

  test("of an object stands in for a provider, which is not set up", async () => {
    const lines: string[] = [];
    await using scene = await testService(Reports, {
      client,
      deps: {
        book: {
          title: "Sums",
          write: async (line) => void lines.push(line),
          read: async () => lines.join(),
        },
        math: { multiply: async (x, y) => x * y },
      },
    });
    await scene.client.httpMultiply(6, 7);
    expect(await scene.client.generateReport(0, 0)).toBe("Sums: 6 * 7");
  });

  test("may be a provider, which lives as the one that it replaces", async () => {
    const life: string[] = [];
    const inMemory: Provider<Book> = {
      setup: () => ({
        value: { title: "Memory", write: async () => {}, read: async () => "nothing" },
        start: () => life.push("start"),
        stop: () => life.push("stop"),
      }),
    };
    {
      await using scene = await testService(Reports, { client, deps: { book: inMemory } });
      expect(await scene.client.generateReport(0, 0)).toBe("Memory: nothing");
    }
    expect(life).toEqual(["start", "stop"]);
  });

  test("that lacks a member says so, by the names of both", async () => {
    const deps = { book: { title: "Sums" }, math: { add: async () => 1 } };
    await using scene = await testService(Reports, { client, deps });
    const error = await scene.client.generateReport(0, 0).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "unimplemented" });
    expect(String(error)).toContain('the fake of "book" has no "read": add it');
    const other = await testService(Reporting, { client, deps: { math: { add: async () => 1 } } });
    await expect(other.client.httpMultiply(1, 2)).rejects.toThrow(
      'the fake of "math" has no "multiply"',
    );
    await other[Symbol.asyncDispose]();
  });

  test("gives only what its contract says: another value is refused where it is given", async () => {
    // As from a test in JavaScript.
    const add = (async () => "three") as unknown as () => Promise<number>;
    await using scene = await testService(Reporting, { client, deps: { math: { add } } });
    const error = await scene.client.httpAdd(1, 2).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "invalid_argument" });
    expect(String(error)).toContain("math_service.add");
  });

  test("may fail as a service does: the one that is tested sees that error", async () => {
    const add = async (): Promise<never> => {
      throw new MeshError("unavailable", "nobody serves", { reason: "no_service" });
    };
    await using scene = await testService(Reporting, { client, deps: { math: { add } } });
    await expect(scene.client.httpAdd(1, 2)).rejects.toMatchObject({ code: "internal" });
    const [run] = await scene.handled(Reporting, "httpAdd");
    expect(run?.error).toMatchObject({ code: "unavailable", reason: "no_service" });
  });

  test("for a dependency that there is none of is refused, with the names of those that there are", async () => {
    const deps = { maths: {} } as object;
    await expect(testService(Reporting, { deps })).rejects.toThrow(
      'Reporting has no dependency "maths" to give a fake for; it has: math',
    );
  });
});

test("a fake that streams is read step by step, and told when its reader leaves", async () => {
  const said: string[] = [];
  class Reader extends ReportingServiceSkeleton.using({ ticker: TickerClient }) {
    async httpAdd() {
      let result = 0;
      for await (const number of this.deps.ticker.count("ten")) {
        result += number;
        if (number === 3) break;
      }
      return { result };
    }
    httpMultiply = () => ({ result: 0 });
    generateReport = () => "";
  }
  const count = async function* (tag: string) {
    try {
      for (let number = 0; number < 10; number++) yield number;
    } finally {
      said.push(`left ${tag}`);
    }
  };
  await using scene = await testService(Reader, { client, deps: { ticker: { count } } });
  expect(await scene.client.httpAdd(0, 0)).toEqual({ result: 6 });
  expect(said).toEqual(["left ten"]);
});
