import {
  type EmitSettings,
  keepListed,
  listedType,
  partsOf,
  sameParts,
} from "../emitters/index.ts";
import type { Contract, Model, NamedType } from "../model/contract.ts";
import { claim, type Job, type Made } from "./messages.ts";
import { mostJobs, type Thread } from "./start.ts";

/** Emits services in another thread, ahead of the time when everything is read. What turns out to be otherwise is not taken. */
export interface Ahead {
  /** So many contracts are going to be read: where they are more than a few, the thread starts, to be ready for the first. */
  expect(contracts: number): void;
  /** Tells of a model that grows, and of services that are new in it: nothing that is there changes any more. */
  offer(model: Model, fresh: readonly Contract[], settings: EmitSettings): void;
  /** The services in the order in which this thread best takes them: the other one begins with the first. */
  lastFirst(services: readonly Contract[]): readonly Contract[];
  /** Whether the files of a service come from the other thread. Where they do not, that one begins them no more. */
  has(model: Model, contract: Contract): boolean;
  /** What the other thread made of a service, for which it waits; `undefined` where nothing comes. */
  take(contract: Contract): Made | undefined;
  close(): void;
}

/** What was offered: where, and of which parts of the model it was to be made. */
interface Offer {
  readonly slot: number;
  readonly parts: readonly unknown[];
}

interface State {
  thread: Thread | undefined;
  /** Nothing is offered any more, and nothing waited for. */
  isOver: boolean;
  readonly offers: Map<Contract, Offer>;
  readonly made: Map<number, Made>;
  readonly sent: Map<string, NamedType>;
  /** Services that handle events of others, which are not there yet. */
  waiting: readonly Contract[];
}

/** Fewer contracts are read before a thread is there. */
const fewContracts = 20;

/** Starts a thread when many contracts are to be read, or else with the first offer, if it can. */
export function createAhead(start: () => Thread | undefined): Ahead {
  const state: State = {
    thread: undefined,
    isOver: false,
    offers: new Map(),
    made: new Map(),
    sent: new Map(),
    waiting: [],
  };
  const slotOf = (contract: Contract): number => state.offers.get(contract)?.slot ?? mostJobs;
  return {
    expect(contracts) {
      if (contracts >= fewContracts) state.thread ??= start();
    },
    offer(model, fresh, settings) {
      if (state.isOver) return;
      state.thread ??= start();
      const types = newTypes(model, state.sent);
      state.isOver = state.thread === undefined || types === undefined;
      const jobs = state.isOver ? [] : jobsOf(state, model, fresh);
      if (types === undefined) return;
      state.thread?.tell({ services: fresh, errors: model.errors, types, settings, jobs });
    },
    lastFirst: (services) => services.toSorted((a, b) => slotOf(b) - slotOf(a)),
    has(model, contract) {
      const offer = state.offers.get(contract);
      if (state.thread === undefined || offer === undefined) return false;
      const isTaken = !claim(state.thread.claims, offer.slot);
      return isTaken && sameParts(offer.parts, partsOf(model, contract));
    },
    take: (contract) => waitFor(state, slotOf(contract)),
    close: () => state.thread?.close(),
  };
}

function jobsOf(state: State, model: Model, fresh: readonly Contract[]): Job[] {
  const all = [...state.waiting, ...fresh];
  const ready = all.filter((contract) => isWhole(model, contract));
  state.waiting = all.filter((contract) => !ready.includes(contract));
  return ready.slice(0, mostJobs - state.offers.size).map((contract) => {
    const slot = state.offers.size;
    state.offers.set(contract, { slot, parts: partsOf(model, contract) });
    return { name: contract.name, slot };
  });
}

function waitFor({ thread, made, sent }: State, slot: number): Made | undefined {
  while (!made.has(slot)) {
    const answer = thread?.next();
    if (answer === undefined) return undefined;
    made.set(answer.slot, answer);
    for (const [id, text] of answer.listedTypes ?? []) {
      const named = sent.get(id);
      if (named !== undefined) keepListed(listedType(id, named), text);
    }
  }
  return made.get(slot);
}

/** The types that were not sent yet; `undefined` where one is another than was sent. */
function newTypes(
  { types }: Model,
  sent: Map<string, NamedType>,
): [id: string, named: NamedType][] | undefined {
  const fresh = Object.entries(types).filter(([id, named]) => sent.get(id) !== named);
  if (fresh.some(([id]) => sent.has(id))) return undefined;
  for (const [id, named] of fresh) sent.set(id, named);
  return fresh;
}

/** Whether the services are there whose events a service handles. */
function isWhole({ services }: Model, { members }: Contract): boolean {
  return members.every(
    (member) =>
      member.kind !== "handler" ||
      services.some(
        ({ name, members: others }) =>
          name === member.source.service &&
          others.some((each) => each.kind === "event" && each.name === member.source.event),
      ),
  );
}
