import { readFileSync } from "node:fs";
import type { Declaration } from "../support/declaration.ts";
import { type Properties, readContentHeader } from "../support/content-header.ts";

/** A message that a real nameko process has sent, with RabbitMQ 3.10.8, kombu 5.2.4 and py-amqp 5.1.1 where nothing else is said. */
export interface RecordedMessage {
  /** Which nameko. */
  readonly from: "2.14.0" | "3.0.0rc" | "2.14.1 with kombu 5.6.2";
  readonly kind: "request" | "reply" | "error reply" | "event";
  /** The method that was called, also of a reply, or the event. */
  readonly of: string;
  readonly exchange: string;
  readonly routingKey: string;
  readonly mandatory: boolean;
  readonly properties: Properties;
  readonly body: string;
}

/** What differs in each recording. */
export const recordedIds: RegExp = /[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}/g;

/** The context that the recorded calls came with. */
export const recordedContext = {
  language: "en-gb",
  user_id: 17,
  auth_token: "tok",
  user_agent: "ua/1",
  locale: "en_GB",
  custom: { a: [1, 2.5, true, "x"] },
};

/** As they lie in the file: the content header as the payload of its frame, in hexadecimal. */
type Stored = Omit<RecordedMessage, "properties"> & { readonly header: string };

/** All messages that were recorded, in the order in which they were sent, by version. */
export const recordedMessages: readonly RecordedMessage[] =
  // The file was written in this shape.
  (readJson("messages.json") as readonly Stored[]).map(({ header, ...message }) => ({
    ...message,
    properties: readContentHeader(Buffer.from(header, "hex")),
  }));

/** What nameko 2.14.0 has declared: exchanges, queues and bindings of the services `greeting` and `other`, and of a standalone client. */
export const recordedDeclarations =
  // The file was written in this shape.
  readJson("declarations.json") as readonly Declaration[];

/** The first recorded message that has all of these; throws when there is none. */
export function recorded(wanted: Partial<Omit<RecordedMessage, "properties">>): RecordedMessage {
  const found = recordedMessages.find((message) =>
    // The keys of an object are its own.
    (Object.keys(wanted) as (keyof typeof wanted)[]).every((key) => message[key] === wanted[key]),
  );
  if (found === undefined) throw new Error(`not recorded: ${JSON.stringify(wanted)}`);
  return found;
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
}
