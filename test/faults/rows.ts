import type { Row } from "./row.ts";
import { brokerKilledEvents } from "./rows/b1-broker-killed-events.ts";
import { brokerKilledCalls } from "./rows/b2-broker-killed-calls.ts";
import { nodeKilled } from "./rows/b3-node-killed.ts";
import { brokerStopped } from "./rows/b7-broker-stopped.ts";
import { alarm } from "./rows/b8-alarm.ts";
import { brokerLater } from "./rows/b9-broker-later.ts";
import { halfOpen } from "./rows/b10-half-open.ts";
import { bridgeCut } from "./rows/b17-bridge.ts";
import { channelClosed } from "./rows/b12-channel-closed.ts";
import { exchangeDeleted } from "./rows/b12-exchange-deleted.ts";
import { queueDeleted } from "./rows/b13-queue-deleted.ts";
import { poisoned } from "./rows/s12-poison.ts";
import { setAside } from "./rows/s13-set-aside.ts";
import { overload } from "./rows/s20-overload.ts";
import { slowConsumer } from "./rows/s8-slow-consumer.ts";
import { leaks } from "./rows/s22-leaks.ts";
import { seededRows } from "./seeded/rows.ts";
import { vitestRows } from "./vitest/rows.ts";

/** Rows that start nodes, services and clients of their own. */
export const sceneRows: readonly Row[] = [
  brokerKilledEvents,
  brokerKilledCalls,
  nodeKilled,
  brokerStopped,
  alarm,
  brokerLater,
  halfOpen,
  channelClosed,
  exchangeDeleted,
  queueDeleted,
  slowConsumer,
  leaks,
  poisoned,
  setAside,
  overload,
  bridgeCut,
];

/** All rows, in the order in which they run. */
export const rows: readonly Row[] = [...sceneRows, ...vitestRows, ...seededRows];
