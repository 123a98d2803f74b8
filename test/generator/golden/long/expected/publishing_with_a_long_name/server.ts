// Generated from contracts/names.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";
import * as publishingWithALongName from "./service.js";

/** Sends the events of `ServiceThatPublishesWithAVeryLongName`. */
export interface ServiceThatPublishesWithAVeryLongNameEmit {
  recorded(payload: { id: string }): Promise<void>;
}

/** Publishes the messages of `ServiceThatPublishesWithAVeryLongName` to exchanges that are not Lagomorph's. */
export interface ServiceThatPublishesWithAVeryLongNamePublish {
  audited(payload: { id: string }): Promise<void>;
}

/** Its skeleton takes two types, which do not fit on the line. */
export abstract class ServiceThatPublishesWithAVeryLongNameSkeleton extends rpc.Skeleton<
  ServiceThatPublishesWithAVeryLongNameEmit,
  ServiceThatPublishesWithAVeryLongNamePublish
> {
  static readonly service: rpc.ServiceDescriptor = publishingWithALongName.service;
}
