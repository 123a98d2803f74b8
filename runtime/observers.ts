import { randomUUID } from "node:crypto";
import type { ErrorCode } from "./errors.ts";
import type {
  Ending,
  Happening,
  Observed,
  ObservedMember,
  ObservedMesh,
  Observer,
  Work,
} from "./observer.ts";
import type { TraceContext } from "./trace-context.ts";

/** What is known of a piece of work when it begins. */
export interface Begun extends Partial<
  Pick<Work, "caller" | "waited" | "attempt" | "message" | "http" | "byName">
> {
  readonly kind: Work["kind"];
  readonly side: Work["side"];
  /** Of a member that is there; the name of the service otherwise. */
  readonly of: ObservedMember | string;
  readonly trace: TraceContext | undefined;
}

/** How it has failed: a code, and details that may be shown. */
export interface Failed extends Partial<Pick<Ending, "name" | "incident">> {
  readonly code: ErrorCode;
}

/** All observers of a mesh. A mesh without any has none of these: what is not observed costs nothing. */
export class Observers {
  readonly #all: readonly Observer[];

  private constructor(all: readonly Observer[]) {
    this.#all = all;
  }

  static of(all: readonly Observer[] | undefined): Observers | undefined {
    return all === undefined || all.length === 0 ? undefined : new Observers(all);
  }

  /** Work begins. */
  begin(begun: Begun): Seen {
    const work = new BegunWork(begun);
    const observed: Observed[] = [];
    for (const observer of this.#all) {
      const one = quietly(() => observer.begin?.(work));
      if (one !== undefined) observed.push(one);
    }
    return new Seen(work, observed);
  }

  note(happening: Happening): void {
    for (const observer of this.#all) quietly(() => observer.note?.(happening));
  }

  /** Tells all of a mesh; returns how to tell them that it is closed. */
  attach(mesh: ObservedMesh): () => void {
    const detach = this.#all.map((observer) => quietly(() => observer.attach?.(mesh)));
    return () => {
      for (const each of detach) quietly(() => each?.());
    };
  }
}

/** A piece of work that is observed, until it has ended. */
export class Seen {
  /** What goes with everything that it causes. */
  readonly trace: TraceContext | undefined;
  readonly #work: BegunWork;
  readonly #observed: readonly Observed[];
  readonly #began = performance.now();
  #isOver = false;

  constructor(work: BegunWork, observed: readonly Observed[]) {
    this.#work = work;
    this.#observed = observed;
    this.trace = observed.find(({ trace }) => trace !== undefined)?.trace ?? work.trace;
  }

  /** Tells it apart from other work, for people. */
  get id(): string {
    return this.#work.id;
  }

  /** What its handler takes was read. */
  read(args: readonly unknown[]): void {
    this.#work.args = args;
  }

  /** Runs code of its handler. */
  run<Result>(code: () => Result): Result {
    let all = code;
    for (const one of this.#observed) {
      if (one.run === undefined) continue;
      const inner = all;
      all = () => runIn(one, inner);
    }
    return all();
  }

  /** It has failed, and is sent again. */
  again(code: ErrorCode): void {
    for (const one of this.#observed) quietly(() => one.again?.(code));
  }

  /** It has ended: well, when nothing has failed. Only the first end counts. */
  end(failed: Failed | undefined, how: Partial<Pick<Ending, "next" | "status">> = {}): void {
    if (this.#isOver) return;
    this.#isOver = true;
    const ending: Ending = {
      code: failed?.code ?? "ok",
      duration: performance.now() - this.#began,
      trace: this.trace,
      name: failed?.code === "declared" ? failed.name : undefined,
      incident: failed?.incident,
      next: how.next,
      status: how.status,
    };
    for (const one of this.#observed) quietly(() => one.end?.(ending));
  }
}

class BegunWork implements Work {
  readonly kind: Work["kind"];
  readonly side: Work["side"];
  readonly service: string;
  readonly member: string;
  readonly descriptor: ObservedMember | undefined;
  readonly byName: boolean;
  readonly trace: TraceContext | undefined;
  readonly caller: string | undefined;
  readonly waited: number | undefined;
  readonly attempt: number;
  readonly message: string | undefined;
  readonly http: Work["http"];
  args: readonly unknown[] | undefined = undefined;
  #id: string | undefined;

  constructor({ of, ...begun }: Begun) {
    const isThere = typeof of !== "string";
    this.kind = begun.kind;
    this.side = begun.side;
    this.service = isThere ? of.service : of;
    this.member = isThere ? of.member : "other";
    this.descriptor = isThere ? of : undefined;
    this.byName = begun.byName ?? false;
    this.trace = begun.trace;
    this.caller = begun.caller;
    this.waited = begun.waited;
    this.attempt = begun.attempt ?? 1;
    this.message = begun.message;
    this.http = begun.http;
  }

  get id(): string {
    this.#id ??= randomUUID().slice(0, 13);
    return this.#id;
  }
}

/** Runs code as an observer wants it, and without the observer when that fails before the code has run. */
function runIn<Result>(observed: Observed, code: () => Result): Result {
  const results: { readonly value: Result }[] = [];
  let hasBegun = false;
  const once = (): Result => {
    hasBegun = true;
    const value = code();
    results.push({ value });
    return value;
  };
  try {
    return observed.run === undefined ? code() : observed.run(once);
  } catch (error) {
    const [first] = results;
    if (first !== undefined) return first.value;
    if (hasBegun) throw error;
    return code();
  }
}

/** An observer that fails keeps nobody from working. */
function quietly<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
