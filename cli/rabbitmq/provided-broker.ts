/** A RabbitMQ that was found or started. */
export interface ProvidedBroker {
  /** Where it is, with user and password. */
  readonly url: string;
  /** What is used, for people: `a private node of /usr/lib/rabbitmq/bin on port 40123`. */
  readonly description: string;
  /** The process of a private node, and how to run `rabbitmqctl` against it. */
  readonly node?: PrivateNode;
  /** Resolves when what was started has ended, by whomever; never for a broker that was found. */
  ended(): Promise<void>;
  /** Stops what was started, and removes its files. Idempotent. */
  stop(): Promise<void>;
}

/** A node of one's own. */
export interface PrivateNode {
  readonly pid: number;
  readonly epmdPid: number;
  readonly folder: string;
  /** The command and the environment of `rabbitmqctl`. */
  readonly control: { readonly command: string; readonly env: Readonly<Record<string, string>> };
}

/** Takes a line for people about what is being done. */
export type Say = (line: string) => void;
