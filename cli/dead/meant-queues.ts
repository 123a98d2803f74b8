import { nearestWord } from "../../runtime/edit-distance.ts";
import { toDeadQueue } from "../../runtime/dead-letters/index.ts";

/** What stands before the names of services where messages of several kinds are set aside. */
const kinds: readonly string[] = ["on", "one", "topic", "commands"];

/** The dead-letter queues that may be meant by a name that none has: of another kind, of that member, or by nearly that name. */
export function maybeMeant(name: string, known: readonly string[]): readonly string[] {
  const prefix = toDeadQueue("");
  const queue = toDeadQueue(name);
  const rest = queue.slice(prefix.length);
  const nearest = nearestWord(queue, known);
  return [
    ...new Set([
      ...kinds.map((kind) => `${prefix}${kind}.${rest}`),
      ...known.filter((each) => each.endsWith(`.${rest}`)),
      ...(nearest === undefined ? [] : [nearest]),
    ]),
  ];
}

/** As people write it. */
export function shortName(queue: string): string {
  return queue.slice(toDeadQueue("").length);
}
