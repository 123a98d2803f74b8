import { describe } from "vitest";
import type { ServiceDescriptor } from "../../../runtime/descriptor.ts";
import { ClockworkClient } from "./generated/clockwork/index.ts";
import { DepotClient } from "./generated/depot/index.ts";
import { ProbeClient } from "./generated/probe/index.ts";
import { StubbornClient } from "./generated/stubborn/index.ts";
import { TickerClient } from "./generated/ticker/index.ts";
import { WatcherClient } from "./generated/watcher/index.ts";
import { SafeClient } from "./generated/safe/index.ts";
import { VaultClient } from "./generated/vault/index.ts";
import { describeClaims } from "./claims.ts";
import { describeCalls } from "./calls.ts";
import { describeDescriptions } from "./descriptions.ts";
import { describeDuplicates } from "./duplicates.ts";
import { describeEncryption } from "./encryption.ts";
import { describeEvents } from "./events.ts";
import { describeFailingHandlers } from "./failing-handlers.ts";
import { describeForgedEncryption } from "./forged-encryption.ts";
import { describeForgedStreams } from "./forged-streams.ts";
import { describeForeign } from "./foreign.ts";
import { describeForeignQueues } from "./foreign-queues.ts";
import { describeGivenUpStreams } from "./given-up-streams.ts";
import { describeHealth } from "./health.ts";
import { describeLateCalls } from "./late-calls.ts";
import { describeManyCalls } from "./many-calls.ts";
import { describeManyFaults } from "./many-faults.ts";
import { describeMisuse } from "./misuse.ts";
import { describeRetries } from "./retries.ts";
import { describeTimers } from "./timers.ts";
import { describeTopics } from "./topics.ts";
import type { Place } from "./set-up.ts";
import { describeStreams } from "./streams.ts";
import { describeStopping } from "./stopping.ts";

/** What a service and its callers rely on, over any broker: one list of cases. */
export function describeMesh(
  name: string,
  createPlace: (services?: readonly ServiceDescriptor[]) => Promise<Place>,
): void {
  describe(name, () => {
    describeCalls(createPlace);
  });
  describe(name, () => {
    describeClaims(() => createPlace([VaultClient.service]));
  });
  describe(name, () => {
    describeEncryption(() => createPlace([SafeClient.service]));
  });
  describe(name, () => {
    describeForgedEncryption(() => createPlace([SafeClient.service]));
  });
  describe(name, () => {
    describeLateCalls(createPlace);
  });
  describe(name, () => {
    describeManyCalls(createPlace);
  });
  describe(name, () => {
    describeDescriptions(createPlace);
  });
  describe(name, () => {
    describeEvents(createPlace);
  });
  describe(name, () => {
    describeDuplicates(createPlace);
  });
  describe(name, () => {
    describeFailingHandlers(createPlace);
  });
  describe(name, () => {
    describeForeign(createPlace);
  });
  describe(name, () => {
    describeForeignQueues(() => createPlace([DepotClient.service]));
  });
  describe(name, () => {
    describeMisuse(createPlace);
  });
  describe(name, () => {
    describeManyFaults(createPlace);
  });
  describe(name, () => {
    describeRetries(() => createPlace([StubbornClient.service]));
  });
  describe(name, () => {
    describeStopping(createPlace);
  });
  const streaming = (): Promise<Place> => createPlace([TickerClient.service, ProbeClient.service]);
  describe(name, () => {
    describeStreams(streaming);
  });
  describe(name, () => {
    describeGivenUpStreams(streaming);
  });
  describe(name, () => {
    describeForgedStreams(streaming);
  });
  describe(name, () => {
    describeTimers(() => createPlace([ClockworkClient.service]));
  });
  describe(name, () => {
    describeTopics(() => createPlace([WatcherClient.service]));
  });
  describe(name, () => {
    describeHealth(createPlace);
  });
}
