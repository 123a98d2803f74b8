"""The serving end: a service, its queues, its workers."""

import inspect
import threading
import uuid

import kombu.serialization
from calling import Context, Replies, send_call
from errors import IncorrectSignature, MalformedRequest, MethodNotFound, UnserializableValueError, serialize
from kombu import Exchange, Queue
from lines import happened, shown
from messaging import QueueConsumer, context_of, declare, event_exchange, publish, rpc_exchange, settle
from services import Service


class Container:
    """A service as nameko serves it. A failure outside of its methods ends the process."""

    def __init__(self, url, name, maxWorkers=10, rpc=True, handlers=(), queues=()):
        self.url = url
        self.name = name
        self._workers = threading.BoundedSemaphore(maxWorkers)
        self._running = set()
        self._consumer = QueueConsumer(url, maxWorkers)
        self.replies = Replies(name)
        self._consumer.take(self.replies.queue, self.replies.handle)
        if rpc:
            self._consumer.take(self._rpc_queue(), self._handle_call)
        for handler in handlers:
            self._consumer.take(event_queue(name, handler), self._message_handler(handler))
        for queue in queues:
            self._consumer.take(_foreign_queue(queue), self._message_handler(queue))

    def start(self):
        declare(self.url, [event_exchange(self.name)])
        self._consumer.start()

    def stop(self):
        self._consumer.stop()
        for thread in list(self._running):
            thread.join()

    def call(self, context, target, arguments):
        """A call of a worker: without a timeout, as in nameko."""
        return send_call(self.url, target, arguments, self.replies, context.headers).result()

    def dispatch(self, context, event, data):
        exchange = event_exchange(self.name)
        publish(
            self.url,
            data,
            exchange=exchange,
            declare=[exchange],
            routing_key=event,
            headers=context.headers,
        )

    def _rpc_queue(self):
        return Queue(
            "rpc-" + self.name,
            exchange=rpc_exchange,
            routing_key=self.name + ".*",
            durable=True,
        )

    def _handle_call(self, body, message):
        try:
            method = self._method(message.delivery_info["routing_key"])
            args, kwargs = _arguments(body)
            _check_signature(method, args, kwargs)
        except Exception as error:
            self._reply(message, None, error)
            return
        context = context_of(message)
        self._work(message, method.__name__, (args, kwargs, context), "called", self._reply)

    def _method(self, routing_key):
        name = routing_key.split(".")[-1]
        if routing_key != "{}.{}".format(self.name, name) or name not in Service.methods():
            raise MethodNotFound(name)
        return getattr(Service, name)

    def _message_handler(self, handler):
        name = handler["method"]
        failures = [handler.get("fails", 0)]

        def run(service, body):
            if failures[0] > 0:
                failures[0] -= 1
                raise ValueError("told to fail")
            service.go_on(handler.get("goOn"), body)

        def settled(message, _result, error):
            settle(message, requeue=error is not None and handler.get("requeue", False))

        def handle(body, message):
            given = ((body,), {}, context_of(message))
            self._work(message, name, given, "handled", settled, run)

        return handle

    def _work(self, message, name, given, kind, settled, run=None):
        args, kwargs, data = given
        with self._workers:
            self._running.add(threading.current_thread())
            context = Context(self.name, name, data)
            service = Service(self, context)
            self._tell(kind, name, given, context, message)
            result = error = None
            try:
                method = getattr(service, name) if run is None else lambda body: run(service, body)
                result = method(*args, **kwargs)
            except Exception as failure:
                error = failure
            settled(message, result, error)
            self._running.discard(threading.current_thread())

    def _tell(self, kind, name, given, context, message):
        args, kwargs, _ = given
        happened(
            kind,
            args[0] if kind == "handled" else {"args": list(args), "kwargs": kwargs},
            service=self.name,
            method=name,
            context=shown(context.data),
            stack=list(context.stack),
            redelivered=bool(message.delivery_info.get("redelivered")),
        )

    def _reply(self, message, result, error):
        """Answers, and then acknowledges. A request without reply_to or content_type raises KeyError: the container dies."""
        travels = None if error is None else serialize(error)
        content_type = message.properties["content_type"]
        serializer = kombu.serialization.registry.type_to_name[content_type]
        try:
            kombu.serialization.dumps(result, serializer)
        except Exception:
            travels = serialize(UnserializableValueError(result))
            result = None
        publish(
            self.url,
            {"result": result, "error": travels},
            serializer=serializer,
            exchange=rpc_exchange,
            routing_key=message.properties["reply_to"],
            correlation_id=message.properties.get("correlation_id"),
        )
        settle(message)


def _arguments(body):
    try:
        return body["args"], body["kwargs"]
    except KeyError:
        raise MalformedRequest("Message missing `args` or `kwargs`") from None


def _check_signature(method, args, kwargs):
    try:
        inspect.getcallargs(method, None, *args, **kwargs)
    except TypeError as error:
        raise IncorrectSignature(str(error)) from None


def event_queue(service, handler):
    """The queue of a handler, named and declared by its mode."""
    mode = handler.get("mode", "service_pool")
    reliable = handler.get("reliable", True)
    name = "evt-{source}-{event}".format(**handler)
    if mode != "singleton":
        name += "--{}.{}".format(service, handler["method"])
    if mode == "broadcast":
        if reliable and "broadcastId" not in handler:
            raise ValueError("a reliable broadcast needs a broadcastId")
        name += "-" + handler.get("broadcastId", uuid.uuid4().hex)
    return Queue(
        name,
        exchange=event_exchange(handler["source"]),
        routing_key=handler["event"],
        durable=True,
        auto_delete=not reliable,
        exclusive=mode == "broadcast" and not reliable,
    )


def _foreign_queue(queue):
    """A queue of `@consume`, with kombu's own defaults."""
    if "exchange" not in queue:
        return Queue(queue["queue"])
    exchange = Exchange(queue["exchange"], type=queue.get("exchangeType", "direct"))
    return Queue(queue["queue"], exchange=exchange, routing_key=queue.get("routingKey", ""))
