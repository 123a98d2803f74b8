import { connect } from "lagomorph";
import { MathServiceSkeleton } from "../../generated/math_service/server.ts";
import type { Work } from "./peer.ts";

/** The service of the worked example, with as many workers as the loop has. */
export async function startLagomorphServer(url: string, work: Work): Promise<void> {
  class MathImpl extends MathServiceSkeleton {
    add(x: number, y: number): number | Promise<number> {
      const waiting = work();
      return waiting === undefined ? x + y : waiting.then(() => x + y);
    }

    multiply(x: number, y: number): number {
      return x * y;
    }

    logCalculationRequested(): void {
      // Nobody emits it here.
    }
  }
  const mesh = await connect(url);
  await mesh.serve(MathImpl, { workers: 200 });
}
