import { GreetingServiceSkeleton } from "../generated/greeting/index.ts";
import { OtherServiceClient, OtherServiceSkeleton } from "../generated/other/index.ts";

/** The services whose messages were recorded, in TypeScript. */
export class Greeting extends GreetingServiceSkeleton.using({ other: OtherServiceClient }) {
  hello(name: string): string {
    return `Hello, ${name}!`;
  }

  chain(number: number): Promise<number> {
    return this.deps.other.double(number);
  }

  dispatch(_event: string, payload: unknown): Promise<void> {
    return this.mesh.emit.greeted(payload);
  }
}

export class Other extends OtherServiceSkeleton {
  double(number: number): number | Promise<number> {
    return 2 * number;
  }

  onPool(_payload: unknown): void {}
  onSingle(): void {}
  onBroadcast(): void {}
  onKept(_payload: unknown): void {}
  onUnreliable(): void {}
}
