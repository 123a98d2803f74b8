import type { CallContext } from "lagomorph";
import type { Queue } from "../../../runtime/broker.ts";
import { DepotSkeleton } from "./generated/depot/index.ts";
import type { Parcel } from "./contracts/depot.ts";
import type { Sightings } from "./services.ts";

/** The queue that the depot consumes, as those declare it to whom it belongs. */
export const legacy: Queue = { name: "test.legacy", type: "classic", messageTtl: 3_600_000 };

/** What came with each parcel, by its text. */
export type Contexts = Map<string, Pick<CallContext, "caller" | "headers" | "message" | "attempt">>;

/** The class of a depot that reports to `sightings`, and keeps what came with its parcels. */
export function depotClass(sightings: Sightings, contexts: Contexts = new Map()) {
  return class DepotImpl extends DepotSkeleton {
    async dispatch(parcel: Parcel) {
      await this.mesh.publish.parcels(parcel);
    }

    ingest({ text, weight, fails = 0 }: Parcel) {
      const { caller, headers, message, attempt } = this.mesh.context;
      contexts.set(text, { caller, headers, message, attempt });
      sightings.add(`ingest ${text} ${weight} ${attempt}`);
      if (attempt <= fails) throw new Error("not taken");
    }
  };
}
