/** An exception of a program in another framework: the cause of a `MeshError` with the code `internal`. */
export class RemoteError extends Error {
  /** The name of its class: `ValueError`. */
  readonly type: string;
  /** With its module: `builtins.ValueError`. */
  readonly path: string;
  /** Its arguments, as far as they travel: nameko makes texts of numbers. */
  readonly args: readonly unknown[];

  constructor(exception: {
    readonly type: string;
    readonly path: string;
    readonly args: readonly unknown[];
    readonly text: string;
  }) {
    super(exception.text);
    this.name = "RemoteError";
    this.type = exception.type;
    this.path = exception.path;
    this.args = exception.args;
  }
}
