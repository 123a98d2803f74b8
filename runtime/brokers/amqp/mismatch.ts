import { shellWord } from "./shell-word.ts";

/** A declaration that differs from what exists. */
interface Mismatch {
  readonly kind: "queue" | "exchange";
  readonly name: string;
  readonly vhost: string;
  /** `type`, `durable`, `x-queue-type`, `x-message-ttl`, … */
  readonly argument: string;
  /** What was declared. */
  readonly expected: string;
  /** What exists. */
  readonly actual: string;
}

const pattern =
  /inequivalent arg '(.+?)' for (queue|exchange) '(.+)' in vhost '(.*)': received (.+) but current is (.+)$/s;

/** Reads RabbitMQ's sentence about a declaration that differs. */
export function readMismatch(said: string): Mismatch | undefined {
  const found = pattern.exec(said);
  if (found === null) return undefined;
  const [, argument = "", kind, name = "", vhost = "", received = "", current = ""] = found;
  // A queue without a type is a classic one.
  const valueOf = (text: string): string =>
    argument === "x-queue-type" && text === "none" ? "classic" : readValue(text);
  return {
    kind: kind === "queue" ? "queue" : "exchange",
    name,
    vhost,
    argument,
    expected: valueOf(received),
    actual: valueOf(current),
  };
}

/** `the value '5000' of type 'signedint'`, `'topic'`, `none`. */
function readValue(text: string): string {
  const quoted = /^(?:the value )?'(.*?)'(?: of type '.*')?$/s.exec(text);
  return quoted?.[1] ?? text;
}

/** What is different, and what to do. */
export function mismatchText(mismatch: Mismatch): string {
  const { kind, name, vhost, argument, expected, actual } = mismatch;
  const remove =
    kind === "queue"
      ? `rabbitmqctl delete_queue -p ${shellWord(vhost)} ${shellWord(name)} --if-empty`
      : `rabbitmqadmin --vhost ${shellWord(vhost)} delete exchange name=${shellWord(name)}`;
  return (
    `it exists with another ${argument}: expected ${expected}, actual ${actual}. ` +
    `Whoever else declares it must declare the same; or remove it, and it is declared anew: ${remove}`
  );
}
