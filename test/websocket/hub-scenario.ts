import { type BrowserMesh, connectBrowser } from "lagomorph/browser";
import { WebSocket } from "ws";
import { openBoard } from "./board.ts";
import { BoardClient } from "./generated/board/index.ts";
import { pushesOf } from "./pushes.ts";

function connectTo(url: string | undefined): Promise<BrowserMesh> {
  return connectBrowser(url ?? "", { WebSocket });
}

/** Two instances of a board with a page each; what the pages are pushed when services push to channels and to a socket. */
export async function pushEverywhere(broker: string): Promise<object> {
  const [first, second] = [await openBoard({}, broker), await openBoard({}, broker)];
  const [one, two] = [await connectTo(first.door.url), await connectTo(second.door.url)];
  const [heardByOne, heardByTwo] = [pushesOf(one), pushesOf(two)];
  const [clientOne, clientTwo] = [one.client(BoardClient), two.client(BoardClient)];
  const socket = await clientOne.enter("hall");
  await clientTwo.enter("hall");
  await clientTwo.enter("attic");
  // Whichever instance takes these calls, all sockets hear of them.
  const anybody = first.mesh.client(BoardClient);
  await anybody.say("hall", "to all");
  await anybody.say("attic", "to two");
  await anybody.tell(socket, "to one");
  const before = { one: await heardByOne.take(2), two: await heardByTwo.take(2) };
  const left = await clientTwo.leave("hall");
  await anybody.say("hall", "to one again");
  await anybody.say("attic", "last");
  const after = { one: await heardByOne.take(1), two: await heardByTwo.take(1) };
  for (const mesh of [one, two, first.mesh, second.mesh]) await mesh.close();
  return { before: sorted(before), left, after };
}

/** What two instances push comes in any order. */
function sorted(heard: { readonly one: string[]; readonly two: string[] }): object {
  return { one: heard.one.toSorted(), two: heard.two.toSorted() };
}

/** What {@link pushEverywhere} gives. */
export const pushedEverywhere = {
  before: {
    one: ["hall: to all", "undefined: to one"],
    two: ["attic: to two", "hall: to all"],
  },
  left: ["attic"],
  after: { one: ["hall: to one again"], two: ["attic: last"] },
};
