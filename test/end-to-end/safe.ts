import { SafeSkeleton } from "../conformance/mesh/generated/safe/index.ts";

/** A safe for `lagomorph run`. */
export class Safe extends SafeSkeleton {
  open(box: string): string {
    this.mesh.log.info({ box }, "opened");
    return `secret of ${box}`;
  }
  look(): { token: string; headers: string[] } {
    return { token: "none", headers: [] };
  }
  own(box: string): string {
    return box;
  }
  fail(): number {
    throw new Error("it is stuck");
  }
  hang(): void {}
  weigh(box: string): number {
    return box.length;
  }
  destroy(): void {}
}
