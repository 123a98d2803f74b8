/** What is known to come with `from … import *` of a module that is not in the files. */
export const starred: ReadonlySet<string> = new Set([
  ..."Any Annotated Dict FrozenSet Iterable List Literal Mapping MutableMapping NamedTuple NewType Optional Sequence Set Text Tuple TypedDict Union"
    .split(" ")
    .map((name) => `typing.${name}`),
  ..."rpc.Rpc rpc.RpcProxy rpc.ServiceRpc rpc.rpc events.BROADCAST events.EventDispatcher events.SERVICE_POOL events.SINGLETON events.event_handler messaging.Publisher messaging.consume timer.timer web.handlers.http web.websocket.rpc"
    .split(" ")
    .map((name) => `nameko.${name}`),
  ..."Exchange Queue".split(" ").map((name) => `kombu.${name}`),
  "dataclasses.dataclass",
  "datetime.datetime",
  "datetime.date",
]);
