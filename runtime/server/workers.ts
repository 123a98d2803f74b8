import { MeshError } from "../errors.ts";
import { Fifo } from "../fifo.ts";

/** A piece of work that takes a worker while it runs. */
export interface Job {
  /** Runs it, at a time by `performance.now()`: a promise when it goes on after this turn. Never throws, never rejects. */
  run(now: number): Promise<void> | undefined;
  /** Gives it back unstarted, so that another instance can take it. */
  giveBack(): void;
  /** Somebody else may take it: it is given back when no worker comes free for a while. */
  readonly mayGoBack: boolean;
  /** Where it came from, when it may be given back with the others from there. */
  readonly from?: object;
}

/** How long handlers may run in one turn of the event loop before others get theirs, in milliseconds. */
const turn = 20;
/** Work that begins so long after other work, in milliseconds, begins another turn. */
const pause = 1;
/** How often waiting jobs are looked at, in milliseconds. */
const sweepEvery = 10;
/** So many looks in a row at which no worker has come free: the handlers are slow, not the processor. */
const patience = 2;

/** Runs jobs, so many at a time; the others wait in order, or are given back when no worker comes free. */
export class Workers {
  readonly size: number;
  #running = 0;
  readonly #waiting = new Fifo<Job>();
  #turnBegan = 0;
  #lastRun = 0;
  #watching = false;
  #sweeping = false;
  #finished = 0;
  #idle: (() => void)[] = [];
  #whenFree: (() => void)[] = [];

  /** Throws `MeshError` `invalid_argument` when `size` is no whole number from 1 to 65 535, which is what a prefetch can be. */
  constructor(size: number) {
    if (!(Number.isInteger(size) && size >= 1 && size <= 65_535)) {
      throw new MeshError(
        "invalid_argument",
        `workers is ${size}; a whole number from 1 to 65535 is expected`,
      );
    }
    this.size = size;
  }

  get running(): number {
    return this.#running;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  /** Runs a job now, or as soon as a worker is free. */
  submit(job: Job): void {
    this.#submit(job, performance.now());
  }

  /** The same for several. */
  submitAll(jobs: readonly Job[]): void {
    let now = performance.now();
    for (const job of jobs) {
      this.#submit(job, now);
      // To look for the time costs a good part of a short job: one begins when the one before has ended.
      if (this.#lastRun > now) now = this.#lastRun;
    }
  }

  /** The time by `performance.now()`, as a job looks that has run: nobody else does then. */
  look(): number {
    return (this.#lastRun = performance.now());
  }

  #submit(job: Job, now: number): void {
    const isFree = this.#running < this.size && this.#waiting.size === 0;
    if (isFree && this.#hasTurn(now)) this.#run(job, now);
    else this.#wait(job);
  }

  /** Does something once a worker is free that no job waits for: one thing a free worker. */
  whenFree(action: () => void): void {
    if (this.#running < this.size && this.#waiting.size === 0) action();
    else this.#whenFree.push(action);
  }

  /** Gives every waiting job back. */
  giveBackAll(): void {
    for (const job of this.#waiting.takeAll()) job.giveBack();
    for (const action of this.#whenFree.splice(0)) action();
  }

  /** Gives the jobs from somewhere back that wait. */
  giveBack(from: object): void {
    for (const job of this.#waiting.takeWhere((one) => one.from === from)) job.giveBack();
  }

  /** Resolves when nothing runs. */
  idle(): Promise<void> {
    if (this.#running === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  #hasTurn(now: number): boolean {
    // Work that comes so soon after other work is taken to be of one turn; whether it is, is found out only when it grows long.
    if (!this.#watching && now - this.#lastRun > pause) this.#turnBegan = now;
    this.#lastRun = now;
    const ran = now - this.#turnBegan;
    if (ran > turn / 4 && !this.#watching) this.#watchTurn();
    return ran < turn;
  }

  #watchTurn(): void {
    this.#watching = true;
    setImmediate(() => {
      this.#watching = false;
      this.#turnBegan = performance.now();
      this.#runWaiting();
    });
  }

  #run(job: Job, now: number): void {
    this.#running++;
    const going = job.run(now);
    if (this.#lastRun === now) this.look();
    // A job that is done at once leaves the caller of `#run` to go on.
    if (going === undefined) this.#release();
    else void going.then(() => this.#releaseAndGoOn());
  }

  #release(): void {
    this.#running--;
    this.#finished++;
    if (this.#running === 0 && this.#idle.length > 0)
      for (const resolve of this.#idle.splice(0)) resolve();
  }

  #releaseAndGoOn(): void {
    this.#release();
    this.#runWaiting();
  }

  #runWaiting(): void {
    while (this.#waiting.size > 0 && this.#running < this.size) {
      const now = performance.now();
      if (!this.#hasTurn(now)) break;
      const next = this.#waiting.take();
      if (next !== undefined) this.#run(next, now);
    }
    if (this.#waiting.size === 0 && this.#running < this.size) this.#whenFree.shift()?.();
  }

  #wait(job: Job): void {
    this.#waiting.add(job);
    if (this.#sweeping) return;
    this.#sweeping = true;
    this.#sweepLater(this.#finished, 1);
  }

  /** Looks again: `finished` is how many jobs had finished when `looks` looks in a row began. */
  #sweepLater(finished: number, looks: number): void {
    setTimeout(() => {
      const stands = this.#finished === finished;
      if (stands && looks >= patience) this.#giveBackSome();
      this.#sweeping = this.#waiting.size > 0;
      if (this.#sweeping) this.#sweepLater(this.#finished, stands ? looks + 1 : 1);
    }, sweepEvery);
  }

  #giveBackSome(): void {
    for (const job of this.#waiting.takeWhere(({ mayGoBack }) => mayGoBack)) job.giveBack();
  }
}
