import { type CallOptions, connect, type Mesh } from "lagomorph";
import { describe, expectTypeOf, test } from "vitest";
import { MathServiceClient, MathServiceSkeleton } from "../../generated/math_service/index.ts";
import {
  ReportingServiceClient,
  ReportingServiceSkeleton,
  reportingService,
} from "../../generated/reporting_service/index.ts";

declare const mesh: Mesh;

describe("a client", () => {
  const math = mesh.client(MathServiceClient);

  test("takes arguments of the contract's types, then options", () => {
    expectTypeOf(math.add).parameters.toEqualTypeOf<
      [x: number, y: number, options?: CallOptions | undefined]
    >();
    expectTypeOf(math.add(1, 2, { timeout: 500 })).toEqualTypeOf<Promise<number>>();
  });

  test("does not compile with a payload of the wrong type", () => {
    // @ts-expect-error a string is no number
    math.add("one", 2);
    // @ts-expect-error an argument is missing
    math.add(1);
    // @ts-expect-error an argument is too many
    math.add(1, 2, 3);
    // @ts-expect-error there is no such option
    math.add(1, 2, { timeuot: 5 });
    // @ts-expect-error the answer is a string
    mesh.client(ReportingServiceClient).generateReport(1, 2) satisfies Promise<number>;
  });

  test("has methods, and nothing else of the contract", () => {
    expectTypeOf(math).not.toHaveProperty("logCalculationRequested");
    expectTypeOf(mesh.client(ReportingServiceClient)).not.toHaveProperty("reportGenerated");
  });
});

describe("a skeleton", () => {
  test("does not compile without one of its methods or handlers", () => {
    // @ts-expect-error `multiply` and `logCalculationRequested` are missing
    class Half extends MathServiceSkeleton {
      add(x: number, y: number) {
        return x + y;
      }
    }
    // @ts-expect-error `generateReport` is missing, also where dependencies are used
    class Dependent extends ReportingServiceSkeleton.using({ math: MathServiceClient }) {}
    expectTypeOf(Half).toBeConstructibleWith;
    expectTypeOf(Dependent).toBeConstructibleWith;
  });

  test("does not compile with an answer, an argument or an event payload of the wrong type", () => {
    class Wrong extends MathServiceSkeleton {
      // @ts-expect-error the answer is a number
      add(x: number, y: number) {
        return `${x}${y}`;
      }
      // @ts-expect-error the argument is a number
      multiply(x: string, y: number) {
        return x.length * y;
      }
      // @ts-expect-error the event has operation and operands
      logCalculationRequested(requested: { operator: string }) {
        this.mesh.log.info({ operator: requested.operator });
      }
    }
    expectTypeOf(Wrong).toBeConstructibleWith;
  });

  test("may answer at once, or by a promise", () => {
    class Both extends MathServiceSkeleton {
      add(x: number, y: number) {
        return x + y;
      }
      async multiply(x: number, y: number) {
        return x * y;
      }
      logCalculationRequested() {}
    }
    expectTypeOf<InstanceType<typeof Both>["multiply"]>().returns.toEqualTypeOf<Promise<number>>();
  });
});

describe("an emitter and a dependency", () => {
  class Reporting extends ReportingServiceSkeleton.using({ math: MathServiceClient }) {
    httpAdd(x: number, y: number) {
      return { result: x + y };
    }
    httpMultiply(x: number, y: number) {
      return { result: x * y };
    }
    generateReport(a: number, b: number) {
      expectTypeOf(this.deps.math).toEqualTypeOf<MathServiceClient>();
      expectTypeOf(this.mesh.emit.reportGenerated).parameters.toEqualTypeOf<
        [payload: { reportSummary: string }]
      >();
      // @ts-expect-error the payload is wrong
      void this.mesh.emit.reportGenerated({ summary: "" });
      // @ts-expect-error the operation is none of the contract's
      void this.mesh.emit.calculationRequested({ operation: "divide", operands: [a, b] });
      // @ts-expect-error two operands
      void this.mesh.emit.onSuccess.calculationRequested({ operation: "add", operands: [a] });
      // @ts-expect-error no such event
      void this.mesh.emit.nothing;
      // @ts-expect-error no such dependency
      void this.deps.meth;
      return "";
    }
  }

  test("are typed by the contract, and by what was declared", () => {
    expectTypeOf<
      InstanceType<typeof Reporting>["deps"]["math"]
    >().toEqualTypeOf<MathServiceClient>();
    expectTypeOf(mesh.serve(Reporting)).resolves.toHaveProperty("stop");
  });
});

describe("a subscription", () => {
  test("is given the payload of its event", () => {
    void mesh.on(reportingService.reportGenerated, (payload) => {
      expectTypeOf(payload).toEqualTypeOf<{ reportSummary: string }>();
    });
    // @ts-expect-error the handler wants another payload
    void mesh.on(reportingService.reportGenerated, (payload: { reportSummary: number }) => payload);
    // @ts-expect-error a method is no event
    void mesh.on(reportingService.generateReport, () => {});
    // @ts-expect-error the payload is wrong
    void mesh.emit(reportingService.reportGenerated, { reportSummary: 1 });
  });
});

test("connecting resolves to a mesh that can be disposed of", () => {
  expectTypeOf(connect("memory:")).resolves.toExtend<AsyncDisposable>();
});
