import { afterAll, describe } from "vitest";
import { createAmqpPlace, removeAmqpPlaces } from "./amqp-place.ts";
import { describeHostile } from "./hostile.ts";
import { describeLargeCalls } from "./large-calls.ts";
import { describeLostConnection } from "./lost-connection.ts";
import { describeLostStreams } from "./lost-streams.ts";
import { describeMalformed } from "./malformed.ts";
import { describeProbeProcess } from "./probe-process.ts";
import { describeProcessEvents } from "./process-events.ts";
import { describeSetAside } from "./set-aside.ts";
import { describeMesh } from "./suite.ts";
import { describeWaiting } from "./waiting.ts";

// One file, since they share the queues of the suite's services.
afterAll(removeAmqpPlaces);

describeMesh("over RabbitMQ", createAmqpPlace);
describe("a malformed message over RabbitMQ", describeMalformed);
describe("a message over RabbitMQ", describeHostile);
describe("a lost connection over RabbitMQ", describeLostConnection);
describe("a stream over RabbitMQ", describeLostStreams);
describe("an event whose handler fails, over RabbitMQ,", describeSetAside);
describe("calls over RabbitMQ", describeLargeCalls);
describe("over RabbitMQ", describeProbeProcess);
describe("over RabbitMQ", describeProcessEvents);
describe("a message that is to wait for another attempt", describeWaiting);
