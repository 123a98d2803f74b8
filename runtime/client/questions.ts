import { randomBytes } from "node:crypto";
import type { Requester } from "../broker.ts";
import type { IncomingIntroduction, OutgoingQuestion } from "../description.ts";
import { MeshError } from "../errors.ts";
import type { IncomingMessage } from "../message.ts";
import type { Wire } from "../wire.ts";

/** Who has asked something, and hears of it. */
export interface Asking {
  onAnswer(answer: IncomingIntroduction): void;
  /** Nobody was there to be asked. */
  onNobody(): void;
  onLost(error: MeshError): void;
}

/** Whom something is asked, and what. */
export type Question = Pick<OutgoingQuestion, "kind" | "service" | "instance">;

/** Questions who is there, that wait for answers: any number may come to each. */
export class Questions {
  readonly #wire: Wire;
  readonly #requester: () => Requester;
  readonly #asking = new Map<string, Asking>();

  constructor(wire: Wire, requester: () => Requester) {
    this.#wire = wire;
    this.#requester = requester;
  }

  /** Asks, and returns what ends the waiting. Throws `MeshError` `unavailable` when nothing can be sent. */
  ask(question: Question, asking: Asking): () => void {
    const session = randomBytes(16).toString("base64url");
    const requester = this.#requester();
    this.#asking.set(session, asking);
    try {
      const replyTo = requester.address;
      requester.send(this.#wire.encodeQuestion({ ...question, session, replyTo }));
    } catch (error) {
      this.#asking.delete(session);
      throw error;
    }
    return () => void this.#asking.delete(session);
  }

  /** Whether it is an answer to a question that waits. Throws when it cannot be read. */
  onAnswer(message: IncomingMessage): boolean {
    const asking = this.#asking.get(message.correlationId ?? "");
    asking?.onAnswer(this.#wire.decodeIntroduction(message));
    return asking !== undefined;
  }

  onReturn(session: string): void {
    this.#asking.get(session)?.onNobody();
  }

  onLost(): void {
    const error = new MeshError(
      "interrupted",
      "the connection was lost while instances were asked",
    );
    for (const asking of this.#asking.values()) asking.onLost(error);
  }
}
