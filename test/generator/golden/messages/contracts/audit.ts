import type { Event, Service } from "lagomorph/contract";

export interface Audit extends Service<"audit"> {
  entryWritten: Event<{ who: string; when: Date; what: { service: string; method: string } }>;
}
