"""A peer that speaks as NuroPb 0.1.8 does: `main.py URL`. Told what to do, and tells what happens, by lines of JSON."""

import json
import os
import sys
import threading

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../support/python"))

import pika
from instance import Instance
from lines import happened, read, shown, tell
from wire import DEAD, EVENTS, RPC


class Peer:
    """Carries out commands, each in a thread of its own."""

    def __init__(self, url):
        self._url = url
        self._services = {}
        self._client = None
        self._lock = threading.Lock()

    def setup(self):
        """What NuroPb does once for a mesh."""
        connection = pika.BlockingConnection(pika.URLParameters(self._url))
        channel = connection.channel()
        channel.exchange_declare(RPC, "direct", durable=True)
        channel.exchange_declare(EVENTS, "topic", durable=True)
        channel.exchange_declare(DEAD, "fanout", durable=True)
        channel.queue_declare("nuropb-dl-queue")
        channel.queue_bind("nuropb-dl-queue", DEAD, "nuropb-dl-queue")
        connection.close()

    def serve(self, service, **options):
        instance = Instance(self._url, service, **options)
        instance.start()
        self._services[service] = instance

    def stop(self, service):
        self._services.pop(service).stop()

    def request(self, service, method, params=None, context=None, **options):
        return self._caller().request(service, method, params or {}, context or {}, **options)

    def command(self, service, method, params=None, context=None, **options):
        self._caller().command(service, method, params or {}, context or {}, **options)

    def event(self, topic, event, context=None):
        self._caller().event(topic, event, context or {})

    def describe(self, service):
        return self._caller().describe(service)

    def _caller(self):
        with self._lock:
            if self._client is None:
                self._client = Instance(self._url)
                self._client.start()
        return self._client


def carry_out(peer, command):
    number = command.pop("id")
    try:
        result = getattr(peer, command.pop("do"))(**read(command))
        tell(id=number, result=shown(result), repr=repr(result)[:1_000])
    except Exception as error:
        tell(id=number, error={"type": type(error).__name__, "text": str(error)})


def main():
    (url,) = sys.argv[1:]
    peer = Peer(url)
    happened("ready", None)
    for line in sys.stdin:
        command = json.loads(line)
        if command["do"] == "quit":
            break
        threading.Thread(target=carry_out, args=(peer, command), daemon=True).start()
    # Whoever started this is gone, or wants no more of it.
    os._exit(0)


main()
