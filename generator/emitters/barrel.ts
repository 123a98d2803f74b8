import { banner, localPath } from "./common.ts";
import type { EmitInput, Emission } from "./emitter.ts";
import { serviceNames } from "./naming.ts";

/** `index.ts` */
export interface BarrelView {
  readonly banner: string;
  readonly client: string;
  readonly server: string;
  /** `mathService` */
  readonly descriptors: string;
}

/** Emits what users import from a service's folder. */
export function emitBarrel({ contract, settings }: EmitInput): Emission<BarrelView> {
  return {
    path: `${contract.name}/index.ts`,
    template: "index",
    view: {
      banner: banner(contract.file),
      client: localPath("./client", settings),
      server: localPath("./server", settings),
      descriptors: serviceNames(contract).descriptors,
    },
  };
}
