import type { Consume, Publish, Service } from "lagomorph/contract";

/** A service that takes messages of others, and sends some to them. */
export interface Depot extends Service<"depot"> {
  /** Sends a parcel to others, by their exchange. */
  dispatch(parcel: Parcel): void;

  parcels: Publish<"test.parcels", "parcels.new", Parcel>;

  /** @retry 3 fixed 100ms */
  ingest: Consume<"test.legacy", Parcel>;
}

export interface Parcel {
  text: string;
  /** @minimum 0 */
  weight: number;
  /** At so many attempts it is not taken. */
  fails?: number;
}
