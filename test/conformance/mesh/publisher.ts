import type { Broker } from "../../../runtime/broker.ts";
import { createAmqpBroker } from "../../../runtime/brokers/amqp/amqp-broker.ts";
import { createMemoryBroker } from "../../../runtime/brokers/memory/memory-broker.ts";
import { nativeWire } from "../../../runtime/wires/native/index.ts";

/** A broker at a URL, below the mesh. */
export function openBroker(url: string): Broker {
  return url.startsWith("memory:")
    ? createMemoryBroker(url.slice("memory:".length))
    : createAmqpBroker({ urls: [url], name: "test" });
}

/** Publishes events of the probe with ids of the test's own. */
export interface Publisher extends AsyncDisposable {
  emit(text: string | number, id: string | undefined): Promise<void>;
}

/** A {@link Publisher} that is connected. */
export async function openPublisher(url: string): Promise<Publisher> {
  const broker = openBroker(url);
  await broker.open();
  await broker.declare(nativeWire.topology.source("probe"));
  await broker.declare(nativeWire.topology.feed("probe"));
  return {
    emit: (text, id = "") => {
      const { messageId, ...message } = nativeWire.encodeEvent({
        source: "probe",
        event: "noted",
        payload: JSON.stringify({ text }),
        id,
        caller: "test",
        sent: Date.now(),
        headers: undefined,
        trace: undefined,
      });
      return broker.publish(messageId === "" ? message : { ...message, messageId: id });
    },
    [Symbol.asyncDispose]: () => broker.close(),
  };
}
