// Generated from test/conformance/mesh/contracts/depot.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/depot.ts";
import * as rpc from "lagomorph/generated";
import * as depot from "./service.js";

/** Publishes the messages of `Depot` to exchanges that are not Lagomorph's. */
export interface DepotPublish {
  parcels(payload: contract.Parcel): Promise<void>;
}

/** A service that takes messages of others, and sends some to them. */
export abstract class DepotSkeleton extends rpc.Skeleton<rpc.NoEvents, DepotPublish> {
  static readonly service: rpc.ServiceDescriptor = depot.service;

  /** Sends a parcel to others, by their exchange. */
  abstract dispatch(parcel: contract.Parcel): rpc.Answer<void>;

  abstract ingest(payload: contract.Parcel): rpc.Answer<void>;
}
