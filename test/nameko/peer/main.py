"""A peer that speaks as nameko 2.14 does: `main.py URL plain|typed`. Told what to do, and tells what happens, by lines of JSON."""

import json
import os
import signal
import sys
import threading

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../support/python"))

from calling import Client
from container import Container
from dialects import use
from errors import class_at, path_of
from kombu import Exchange
from lines import happened, leave, read, shown, tell
from messaging import event_exchange, publish


class Peer:
    """Carries out commands, each in a thread of its own."""

    def __init__(self, url):
        self._url = url
        self._containers = {}
        self._client = None
        self._lock = threading.Lock()

    def serve(self, service, **options):
        container = Container(self._url, service, **options)
        container.start()
        self._containers[service] = container

    def stop(self, service):
        self._containers.pop(service).stop()

    def stop_all(self):
        for service in list(self._containers):
            self.stop(service)

    def call(self, service, method, args=(), kwargs=None, context=None, timeout=None, options=None):
        with self._lock:
            if self._client is None:
                self._client = Client(self._url)
        arguments = (args, kwargs or {})
        return self._client.call((service, method), arguments, context, timeout, **(options or {}))

    def emit(self, service, event, data=None):
        """As the standalone dispatcher: neither declares the exchange nor sends a call id."""
        publish(self._url, data, exchange=event_exchange(service), routing_key=event)

    def publish(self, body, exchange=None, exchangeType="direct", routingKey="", options=None):
        """As the dependency `Publisher`, which declares its exchange."""
        target = {}
        if exchange is not None:
            declared = Exchange(exchange, type=exchangeType)
            target = {"exchange": declared, "declare": [declared]}
        publish(self._url, body, routing_key=routingKey, **target, **(options or {}))

    def register(self, path):
        class_at(path)


def error_of(error):
    return {
        "path": path_of(type(error)),
        "args": shown(list(error.args)),
        "text": str(error),
        "type": getattr(error, "exc_type", None),
        "value": getattr(error, "value", None),
    }


def carry_out(peer, command):
    number = command.pop("id")
    try:
        result = getattr(peer, command.pop("do"))(**read(command))
        tell(id=number, result=shown(result), repr=repr(result)[:1_000])
    except Exception as error:
        tell(id=number, error=error_of(error))


def listen(peer):
    for line in sys.stdin:
        command = json.loads(line)
        if command["do"] == "quit":
            break
        threading.Thread(target=carry_out, args=(peer, command), daemon=True).start()
    # Whoever started this is gone, or wants no more of it.
    leave()


def main():
    url, dialect = sys.argv[1:]
    use(dialect)
    peer = Peer(url)
    asked = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: asked.set())
    threading.Thread(target=listen, args=(peer,), daemon=True).start()
    happened("ready", None)
    while not asked.wait(1):
        pass
    peer.stop_all()
    os._exit(0)


main()
