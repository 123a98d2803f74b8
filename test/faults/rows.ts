import type { Row } from "./row.ts";
import { brokerKilledEvents } from "./rows/b1-broker-killed-events.ts";
import { brokerKilledCalls } from "./rows/b2-broker-killed-calls.ts";

/** All rows, in the order in which they run. */
export const rows: readonly Row[] = [brokerKilledEvents, brokerKilledCalls];
