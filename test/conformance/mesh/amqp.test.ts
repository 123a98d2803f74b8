import { describe } from "vitest";
import { createAmqpPlace } from "./amqp-place.ts";
import { describeLostConnection } from "./lost-connection.ts";
import { describeMalformed } from "./malformed.ts";
import { describeSetAside } from "./set-aside.ts";
import { describeMesh } from "./suite.ts";

// One file, since they share the queues of the suite's services.
describeMesh("over RabbitMQ", createAmqpPlace);
describe("a malformed message over RabbitMQ", describeMalformed);
describe("a lost connection over RabbitMQ", describeLostConnection);
describe("an event whose handler fails, over RabbitMQ,", describeSetAside);
