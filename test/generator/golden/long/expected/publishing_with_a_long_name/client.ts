// Generated from contracts/names.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";
import * as publishingWithALongName from "./service.js";

/** Its skeleton takes two types, which do not fit on the line. */
export class ServiceThatPublishesWithAVeryLongNameClient {
  static readonly service: rpc.ServiceDescriptor = publishingWithALongName.service;

  constructor(channel: rpc.Channel) {
    void channel;
  }
}
