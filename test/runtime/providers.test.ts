import { connect, type Log, type Mesh, MeshError, type Provider } from "lagomorph";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { MathServiceClient, MathServiceSkeleton } from "../../generated/math_service/index.ts";
import {
  ReportingServiceClient,
  ReportingServiceSkeleton,
} from "../../generated/reporting_service/index.ts";
import { TickerClient, TickerSkeleton } from "../conformance/mesh/generated/ticker/index.ts";
import { reportingService } from "../../generated/reporting_service/index.ts";

let mesh: Mesh;
let said: string[];
let logged: string[];

const log: Log = {
  debug: () => {},
  info: () => {},
  warn: (fields, message) => void logged.push(`${message} ${JSON.stringify(fields)}`),
  error: (fields, message) => void logged.push(`${message} ${JSON.stringify(fields)}`),
};

beforeEach(async () => {
  said = [];
  logged = [];
  mesh = await connect("memory:", { log });
});
afterEach(() => mesh.close());

/** A transaction of each piece of work, which notes what becomes of it. */
function transactions(
  fails: { readonly [hook: string]: boolean } = {},
): Provider<{ readonly id: number }> {
  let last = 0;
  const note = (hook: string, text: string): void => {
    said.push(text);
    if (fails[hook] === true) throw new Error(`${hook} failed`);
  };
  return {
    setup: ({ service }) => {
      note("setup", `setup ${service.name}`);
      return {
        start: () => note("start", "start"),
        stop: () => note("stop", "stop"),
        workerSetup: async ({ member, args }) => {
          note("workerSetup", `begin ${member}(${args.join()})`);
          await Promise.resolve();
          return { id: ++last };
        },
        workerResult: ({ id }, outcome) =>
          note(
            "workerResult",
            "error" in outcome ? `roll back ${id}` : `commit ${id}: ${String(outcome.result)}`,
          ),
        workerTeardown: ({ id }) => note("workerTeardown", `release ${id}`),
      };
    },
  };
}

/** A service whose sums are made in transactions. */
function mathWith(provider: Provider<{ readonly id: number }>) {
  return class extends MathServiceSkeleton.using({ transaction: provider }) {
    add(x: number, y: number): number {
      said.push(`add in ${this.deps.transaction.id}`);
      if (x < 0) throw new Error("negative");
      return x + y;
    }
    multiply(x: number, y: number): number {
      return x * y;
    }
    logCalculationRequested(): void {
      said.push(`heard in ${this.deps.transaction.id}`);
    }
  };
}

test("a dependency is set up, started, told of each piece of work, and stopped, in this order", async () => {
  const service = await mesh.serve(mathWith(transactions()));
  const math = mesh.client(MathServiceClient);
  expect(await math.add(1, 2)).toBe(3);
  await expect(math.add(-1, 2)).rejects.toMatchObject({ code: "internal" });
  await service.stop();
  expect(said).toEqual([
    "setup math_service",
    "start",
    ...["begin add(1,2)", "add in 1", "commit 1: 3", "release 1"],
    ...["begin add(-1,2)", "add in 2", "roll back 2", "release 2"],
    "stop",
  ]);
});

test("each of several calls at the same time has its own", async () => {
  await mesh.serve(mathWith(transactions()));
  const math = mesh.client(MathServiceClient);
  await Promise.all([1, 2, 3].map((x) => math.add(x, 0)));
  expect(said.filter((line) => line.startsWith("add in")).toSorted()).toEqual([
    "add in 1",
    "add in 2",
    "add in 3",
  ]);
});

test("handlers of events are pieces of work as well", async () => {
  await mesh.serve(mathWith(transactions()));
  await mesh.emit(reportingService.calculationRequested, { operation: "add", operands: [1, 2] });
  await vi.waitFor(() => expect(said).toContain("release 1"));
  expect(said).toEqual(expect.arrayContaining(["heard in 1", "commit 1: undefined"]));
});

test.each(["workerSetup", "workerResult"])(
  "work fails when %s does, and what was begun is torn down",
  async (hook) => {
    await mesh.serve(mathWith(transactions({ [hook]: true })));
    await expect(mesh.client(MathServiceClient).add(1, 2)).rejects.toMatchObject({
      code: "internal",
    });
    expect(said.includes("add in 1")).toBe(hook === "workerResult");
    expect(said.includes("release 1")).toBe(hook === "workerResult");
    expect(logged.join()).toContain(`${hook} failed`);
  },
);

test("what tearing down throws is logged, and changes no answer", async () => {
  await mesh.serve(mathWith(transactions({ workerTeardown: true })));
  expect(await mesh.client(MathServiceClient).add(1, 2)).toBe(3);
  expect(logged.join()).toContain('"hook":"workerTeardown"');
});

test.each(["setup", "start"])(
  "a service whose dependency fails in %s is not served",
  async (hook) => {
    await expect(mesh.serve(mathWith(transactions({ [hook]: true })))).rejects.toThrow(
      `${hook} failed`,
    );
    await expect(mesh.client(MathServiceClient).add(1, 2)).rejects.toMatchObject({
      code: "unavailable",
    });
    expect(said.includes("stop")).toBe(hook === "start");
  },
);

test("one that has a value only is that value, everywhere; clients are beside it", async () => {
  const settings: Provider<{ readonly factor: number }> = {
    setup: async () => {
      await Promise.resolve();
      return { value: { factor: 10 } };
    },
  };
  class Scaled extends MathServiceSkeleton.using({ settings }) {
    readonly factor = this.deps.settings.factor;
    add(x: number, y: number): number {
      return (x + y) * this.factor;
    }
    multiply(): number {
      return this.deps.settings.factor;
    }
    logCalculationRequested(): void {}
  }
  class Reporting extends ReportingServiceSkeleton.using({ math: MathServiceClient, settings }) {
    httpAdd() {
      return { result: 0 };
    }
    httpMultiply() {
      return { result: 0 };
    }
    async generateReport(a: number, b: number): Promise<string> {
      return `${await this.deps.math.add(a, b)} by ${this.deps.settings.factor}`;
    }
  }
  await mesh.serve(Scaled);
  const { createHttpDoor } = await import("lagomorph/host");
  await mesh.serve(Reporting, { doors: [createHttpDoor({ address: ":0" })] });
  expect(await mesh.client(ReportingServiceClient).generateReport(1, 2)).toBe("30 by 10");
});

test("one that is there for work only says so elsewhere", async () => {
  const Class = mathWith(transactions());
  class Early extends Class {
    readonly id = this.deps.transaction.id;
  }
  const refused = await mesh.serve(Early).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(MeshError);
  expect(String(refused)).toContain("the dependency transaction is there while handlers run only");
  expect(said).toContain("stop");
});

test("a stream is one piece of work, from its first step to its end, also when its reader leaves early", async () => {
  const unused = (): never => {
    throw new Error("not asked for here");
  };
  class Ticker extends TickerSkeleton.using({ transaction: transactions() }) {
    async *count() {
      for (let number = 1; ; number++) yield this.deps.transaction.id * 10 + number;
    }
    async *countTo(last: number) {
      yield last;
      await Promise.resolve();
      return { sum: this.deps.transaction.id, at: new Date(0) };
    }
    fail = unused;
    once = unused;
    silence = unused;
    deafSilence = unused;
    contexts = unused;
    relay = unused;
    brief = unused;
    again = unused;
    large = unused;
  }
  await mesh.serve(Ticker);
  const client = mesh.client(TickerClient);
  const steps = client.countTo(5);
  expect(await steps.next()).toEqual({ done: false, value: 5 });
  expect(await steps.next()).toEqual({ done: true, value: { sum: 1, at: new Date(0) } });
  await vi.waitFor(() => expect(said).toContain("release 1"));
  for await (const item of client.count("a")) {
    expect(item).toBe(21);
    break;
  }
  await vi.waitFor(() => expect(said).toContain("release 2"));
  expect(said.filter((line) => /commit|roll/.test(line))).toEqual([
    "commit 1: [object Object]",
    "roll back 2",
  ]);
});

test("one that does not stop is named, and does not keep the mesh from it", async () => {
  const hangs: Provider<{ readonly id: number }> = {
    setup: () => ({ value: { id: 1 }, stop: () => new Promise(() => {}) }),
  };
  await mesh.serve(mathWith(hangs), { drainTimeout: 20 });
  expect(await mesh.close()).toEqual({ unfinished: 1 });
  expect(logged.join()).toContain("a dependency has not stopped in time");
  expect(logged.join()).toContain('"dependency":"transaction"');
});

test.each(["setup", "start"])(
  "one whose %s takes long is named, and again when it fails",
  async (hook) => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    let fail: (error: Error) => void = () => {};
    const waiting = new Promise<never>((_, reject) => (fail = reject));
    const slow: Provider<{ readonly id: number }> = {
      setup: async () => (hook === "setup" ? waiting : { start: () => waiting }),
    };
    const serving = mesh.serve(mathWith(slow));
    try {
      await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
      await vi.advanceTimersByTimeAsync(10_000);
    } finally {
      vi.useRealTimers();
    }
    fail(new Error("no licence"));
    await expect(serving).rejects.toThrow("no licence");
    const which = `"service":"math_service","dependency":"transaction","hook":"${hook}"`;
    expect(logged).toEqual([
      `a dependency takes long: the service is not served yet {${which}}`,
      expect.stringContaining(
        `a dependency failed {${which},"error":{"name":"Error","message":"no licence"`,
      ),
    ]);
  },
);

test("a class that cannot be constructed is named", async () => {
  class Broken extends mathWith(transactions()) {
    readonly size: number = refuse();
  }
  await expect(mesh.serve(Broken)).rejects.toThrow("out of ink");
  expect(logged.join()).toContain('"service":"math_service","class":"Broken"');
  expect(said.at(-1)).toBe("stop");
});

function refuse(): never {
  throw new Error("out of ink");
}
