"""The calling end: context, replies, calls."""

import threading
import uuid
from collections import deque

from errors import RpcTimeout, UnknownService, deserialize
from messaging import QueueConsumer, Undeliverable, headers_of, publish, reply_queue, rpc_exchange, settle

_tracked = 10


class Context:
    """What a worker knows of the call that it carries out, and hands on."""

    def __init__(self, service, method, data=None):
        self.data = dict(data or {})
        # What is no list of strings fails here or where it is joined, as in nameko: the container dies.
        self.stack = deque(maxlen=_tracked + 1)
        self.stack.extend(self.data.pop("call_id_stack", []))
        self.stack.append("{}.{}.{}".format(service, method, uuid.uuid4()))
        "->".join(self.stack)

    @property
    def headers(self):
        return headers_of({**self.data, "call_id_stack": list(self.stack)})


class Waiting:
    """A call that waits for its reply."""

    def __init__(self):
        self._come = threading.Event()
        self._body = None
        self._error = None

    def send(self, body):
        self._body = body
        self._come.set()

    def fail(self, error):
        self._error = error
        self._come.set()

    def result(self, timeout=None):
        if not self._come.wait(timeout):
            raise RpcTimeout(timeout)
        if self._error is not None:
            raise self._error
        error = self._body.get("error")
        if error:
            raise deserialize(error)
        return self._body["result"]


class Replies:
    """The reply queue of a service or a client, and who waits."""

    def __init__(self, owner):
        self.key = str(uuid.uuid4())
        self.queue = reply_queue(owner, self.key)
        self._waiting = {}

    def expect(self, correlation_id):
        waiting = self._waiting[correlation_id] = Waiting()
        return waiting

    def handle(self, body, message):
        settle(message)
        waiting = self._waiting.pop(message.properties.get("correlation_id"), None)
        if waiting is not None:
            waiting.send(body)

    def undecodable(self, message, error):
        waiting = self._waiting.pop(message.properties.get("correlation_id"), None)
        if waiting is not None:
            waiting.fail(error)


def send_call(url, target, arguments, replies, headers, **options):
    """Sends a call to `(service, method)` with `(args, kwargs)`; who waits for its reply."""
    correlation_id = str(uuid.uuid4())
    waiting = replies.expect(correlation_id)
    try:
        publish(
            url,
            {"args": arguments[0], "kwargs": arguments[1]},
            exchange=rpc_exchange,
            routing_key="{}.{}".format(*target),
            mandatory=True,
            reply_to=replies.key,
            correlation_id=correlation_id,
            headers=headers,
            **options
        )
    except Undeliverable:
        raise UnknownService(target[0]) from None
    return waiting


class _StandaloneConsumer(QueueConsumer):
    """A reply that cannot be read raises where it is waited for."""

    def __init__(self, url, replies):
        super().__init__(url, prefetch=10)
        self._replies = replies
        self.take(replies.queue, replies.handle)

    def on_decode_error(self, message, exc):
        super().on_decode_error(message, exc)
        self._replies.undecodable(message, exc)


class Client:
    """A standalone client."""

    def __init__(self, url):
        self._url = url
        self._replies = Replies("standalone_rpc_proxy")
        self._consumer = _StandaloneConsumer(url, self._replies)
        self._consumer.start()

    def call(self, target, arguments, context=None, timeout=None, **options):
        headers = Context("standalone_rpc_proxy", "call", context).headers
        waiting = send_call(self._url, target, arguments, self._replies, headers, **options)
        return waiting.result(timeout)
