/** A value that JSON cannot say, as it goes to and comes from the peer: a big integer as its digits, a date in ISO 8601, bytes in base64. */
export interface PythonValue {
  readonly py: "int" | "float" | "datetime" | "date" | "time" | "decimal" | "uuid" | "bytes";
  readonly value: string;
}

/**
 * Something that the peer tells by itself. `called`: a call has come to its service; `handled`: a message has come to a handler;
 * `undecodable`: a message was acknowledged and lost; `died`: the process ends with status 1, as a nameko service would.
 */
export interface Happening {
  readonly happened: "ready" | "called" | "handled" | "undecodable" | "died";
  /** Of a call `{ args, kwargs }`, of a message its body; null when it is very long. */
  readonly value: unknown;
  /** The same as Python shows it: `datetime.date(2020, 1, 2)`. */
  readonly repr: string;
  readonly service?: string;
  readonly method?: string;
  /** The context data, without the stack of calls. */
  readonly context?: Readonly<Record<string, unknown>>;
  /** The ids of the calls that led here, oldest first; the last is its own. */
  readonly stack?: readonly string[];
  readonly redelivered?: boolean;
}

/** An error that Python raised, as the test sees it. */
export class PythonError extends Error {
  override readonly name = "PythonError";
  /** `nameko.exceptions.RemoteError`, or the path of the class that was registered. */
  readonly path: string;
  readonly args: readonly unknown[];
  /** `exc_type` of a RemoteError. */
  readonly excType: string | null;
  /** `value` of a RemoteError. */
  readonly value: string | null;

  constructor(error: RaisedError) {
    super(error.text);
    this.path = error.path;
    this.args = error.args;
    this.excType = error.type;
    this.value = error.value;
  }
}

/** The same in a line. */
export interface RaisedError {
  readonly path: string;
  readonly args: readonly unknown[];
  readonly text: string;
  readonly type: string | null;
  readonly value: string | null;
}
