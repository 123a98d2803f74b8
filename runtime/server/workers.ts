/** A piece of work that takes a worker while it runs. */
export interface Job {
  /** Runs it: a promise when it goes on after this turn. Never throws, never rejects. */
  run(): Promise<void> | undefined;
  /** Gives it back unstarted, so that another instance can take it. */
  giveBack(): void;
  /** How long it waits for a worker before it is given back, in milliseconds. */
  readonly patience: number;
}

interface Waiting {
  readonly job: Job;
  readonly since: number;
}

/** How long handlers may run in one turn of the event loop before others get theirs, in milliseconds. */
const turn = 20;
/** How often waiting jobs are looked at, in milliseconds. */
const sweepEvery = 10;

/** Runs jobs, so many at a time; the others wait in order, or are given back when no worker comes free. */
export class Workers {
  readonly size: number;
  #running = 0;
  #waiting: Waiting[] = [];
  #turnEnds = 0;
  #sweeper: NodeJS.Timeout | undefined;
  #idle: (() => void)[] = [];
  #whenFree: (() => void)[] = [];

  constructor(size: number) {
    this.size = size;
  }

  get running(): number {
    return this.#running;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  /** Runs a job now, or as soon as a worker is free. */
  submit(job: Job): void {
    const now = performance.now();
    if (this.#running < this.size && this.#waiting.length === 0 && this.#hasTurn(now)) this.#run(job);
    else this.#wait(job, now);
  }

  /** Does something once a worker is free that no job waits for: one thing a free worker. */
  whenFree(action: () => void): void {
    if (this.#running < this.size && this.#waiting.length === 0) action();
    else this.#whenFree.push(action);
  }

  /** Gives every waiting job back. */
  giveBackAll(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { job } of waiting) job.giveBack();
    for (const action of this.#whenFree.splice(0)) action();
  }

  /** Resolves when nothing runs. */
  idle(): Promise<void> {
    if (this.#running === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  #hasTurn(now: number): boolean {
    if (this.#turnEnds === 0) {
      this.#turnEnds = now + turn;
      setImmediate(() => {
        this.#turnEnds = 0;
        this.#runWaiting();
      });
    }
    return now < this.#turnEnds;
  }

  #run(job: Job): void {
    this.#running++;
    const going = job.run();
    // A job that is done at once leaves the caller of `#run` to go on.
    if (going === undefined) this.#release();
    else void going.then(() => this.#releaseAndGoOn());
  }

  #release(): void {
    this.#running--;
    if (this.#running === 0 && this.#idle.length > 0) for (const resolve of this.#idle.splice(0)) resolve();
  }

  #releaseAndGoOn(): void {
    this.#release();
    this.#runWaiting();
  }

  #runWaiting(): void {
    let started = 0;
    while (started < this.#waiting.length && this.#running < this.size && this.#hasTurn(performance.now())) {
      const next = this.#waiting[started++];
      if (next !== undefined) this.#run(next.job);
    }
    if (started > 0) this.#waiting.splice(0, started);
    if (this.#waiting.length === 0 && this.#running < this.size) this.#whenFree.shift()?.();
  }

  #wait(job: Job, since: number): void {
    this.#waiting.push({ job, since });
    this.#sweeper ??= setTimeout(() => this.#sweep(), sweepEvery);
  }

  #sweep(): void {
    this.#sweeper = undefined;
    const now = performance.now();
    const tired = this.#waiting.filter(({ job, since }) => now - since >= job.patience);
    if (tired.length > 0) {
      this.#waiting = this.#waiting.filter(({ job, since }) => now - since < job.patience);
      for (const { job } of tired) job.giveBack();
    }
    if (this.#waiting.length > 0) this.#sweeper = setTimeout(() => this.#sweep(), sweepEvery);
  }
}
