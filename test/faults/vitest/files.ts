/** The tests of services and callers over RabbitMQ: one file, since they share queues. */
export const mesh = "test/conformance/mesh/amqp.test.ts";
