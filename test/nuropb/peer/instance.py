"""A connection of NuroPb's: a service, or a client alone. One channel for everything."""

import queue
import threading
import time

import pika
import sealing
from lines import happened, shown
from services import Service, described
from wire import (
    DEAD,
    EVENTS,
    RPC,
    NuropbCallAgain,
    NuropbCallAgainReject,
    NuropbException,
    NuropbHandlingError,
    NuropbMessageError,
    NuropbNotDeliveredError,
    NuropbSuccess,
    Unreadable,
    dump,
    kind_of,
    load,
    new_id,
    properties,
)


class Answer:
    def __init__(self, key):
        self.key = key
        self.came = queue.Queue()


class Instance:
    """`name` is None for a client alone. Silenced for good by what silences a NuroPb instance."""

    def __init__(self, url, name=None, instance=None, events=(), aliases=(), prefetch=1):
        self.name = name
        self._url = url
        self._id = instance or new_id()
        self._events = events
        self._aliases = aliases
        self._prefetch = prefetch
        owner = name or "vhost-client"
        self._replies = "nuropb-{}-{}-rq".format(owner, self._id)
        self._waiting = {}
        self._service = Service(self)
        self._private = sealing.new_private_key() if name else None
        self._public = {}
        self._stopped = False
        self._silent = False

    def start(self):
        self._connection = pika.BlockingConnection(pika.URLParameters(self._url))
        self._channel = self._connection.channel()
        self._channel.add_on_return_callback(self._on_return)
        self._channel.queue_declare(self._replies, auto_delete=True)
        if self.name:
            self._declare_service()
        self._channel.basic_qos(prefetch_count=self._prefetch)
        self._channel.basic_consume(self._replies, self._on_answer, auto_ack=True, exclusive=True)
        if self.name:
            self._channel.basic_consume(self._queue, self._on_message)
        threading.Thread(target=self._run, daemon=True).start()

    def _declare_service(self):
        self._queue = "nuropb-{}-sq".format(self.name)
        arguments = {"x-dead-letter-exchange": DEAD}
        self._channel.queue_declare(self._queue, durable=True, arguments=arguments)
        for key in (self.name, *self._aliases):
            self._channel.queue_bind(self._queue, RPC, key)
        for topic in self._events:
            self._channel.queue_bind(self._queue, EVENTS, topic)

    def stop(self):
        self._stopped = True
        self._do(self._connection.close)

    def _run(self):
        try:
            while not self._stopped:
                self._connection.process_data_events(time_limit=1)
                if not self._channel.is_open and not self._stopped:
                    raise RuntimeError("the broker has closed its channel")
        except Exception as error:
            if not self._stopped:
                self._silent = True
                happened("silenced", "{}: {}".format(type(error).__name__, error), service=self.name)

    def _do(self, action):
        """In the thread of the connection, which is the only one that may use it."""
        self._connection.add_callback_threadsafe(action)

    # The serving end

    def _on_message(self, channel, method, props, body):
        try:
            kind = kind_of(props)
            key = None
            if props.headers.get("encrypted") == "yes":
                key, body = self._open(body)
            message = load(body)
            if kind == "response" or (kind == "request" and not isinstance(props.reply_to, str)):
                raise Unreadable("no reply_to")
        except Unreadable:
            # Settled twice: the broker closes the channel, and nothing opens it again.
            channel.basic_reject(method.delivery_tag, requeue=props.headers is None)
            channel.basic_reject(method.delivery_tag, requeue=False)
            return
        if kind == "event":
            self._on_event(channel, method, props, message)
        else:
            self._on_call(kind, channel, method, (props, message, key))

    def _open(self, body):
        try:
            return sealing.open_request(self._private, body)
        except Exception as error:
            raise Unreadable("sealed otherwise") from error

    def _on_event(self, channel, method, props, message):
        try:
            topic, payload = message["topic"], message["event"]
            target, context = message["target"], message["context"]
        except KeyError:
            channel.basic_reject(method.delivery_tag, requeue=False)
            return
        if self._events:
            channel.basic_ack(method.delivery_tag)
            happened("event", payload, service=self.name, topic=topic, context=shown(context), target=target)
        else:
            channel.basic_reject(method.delivery_tag, requeue=False)

    def _on_call(self, kind, channel, method, given):
        props, message, key = given
        tag = method.delivery_tag
        happened("called", message.get("params"), service=self.name, method=message.get("method"), how=kind, context=shown(message.get("context")), sealed=key is not None)
        try:
            result = self._call(message)
        except NuropbCallAgain as again:
            if not method.redelivered:
                channel.basic_nack(tag, requeue=True)
                return
            text = "Rejecting second call again request for trace_id: {}, correlation_id: {}"
            error = NuropbCallAgainReject(text.format(props.headers.get("trace_id"), props.correlation_id))
            channel.basic_reject(tag, requeue=False)
            self._fail(kind, given, error, again)
            return
        except NuropbSuccess as success:
            channel.basic_ack(tag)
            self._succeed(kind, given, success)
            return
        except Exception as error:
            channel.basic_reject(tag, requeue=False)
            self._fail(kind, given, error, error)
            return
        channel.basic_ack(tag)
        if kind == "request":
            self._reply(given, result, None)

    def _call(self, message):
        name = message.get("method")
        if name == "nuropb_describe":
            return described(self.name, True, sealing.public_pem(self._private))
        if name is None or name.startswith("_") or not hasattr(self._service, name):
            raise NuropbHandlingError("Unknown method {}".format(name))
        context = message["context"]
        params = dict(message["params"])
        if name in Service._with_context:
            params["ctx"] = context
        return getattr(self._service, name)(**params)

    def _succeed(self, kind, given, success):
        props, message, _ = given
        if kind != "request":
            return
        self._reply(given, success.result, None)
        for event in success.events:
            self._publish_event(event["topic"], event["payload"], message["context"], props.correlation_id, event["target"])
        # The artefact.
        self._reply(given, str(success), None)

    def _fail(self, kind, given, error, raised):
        _, message, _ = given
        if kind != "request":
            return
        name = message.get("method")
        is_own = isinstance(error, NuropbException)
        is_asynchronous = name in Service._asynchronous
        if is_own or is_asynchronous:
            told = {"error": type(error).__name__, "description": str(error)}
        else:
            text = "Runtime exception calling {}.{}:{}: {}".format(self.name, name, type(error).__name__, error)
            told = {"error": "NuropbException", "description": text}
        self._reply(given, None, told)
        # NuroPb sends a second one, which looks like success.
        self._reply(given, str(raised), told if is_asynchronous else None)

    def _reply(self, given, result, error):
        props, message, key = given
        trace_id = props.headers.get("trace_id", "unknown")
        body = dump(
            {
                "tag": "response",
                "result": result,
                "error": error,
                "correlation_id": props.correlation_id,
                "trace_id": trace_id,
                "context": message.get("context"),
                "warning": None,
                "reply_to": props.reply_to,
            }
        )
        if key is not None:
            body = sealing.seal(self._private.public_key(), key, body)
        sent = properties("response", trace_id, props.correlation_id, encrypted=key is not None)
        self._channel.basic_publish("", props.reply_to, body, sent)

    # The calling end

    def request(self, service, method, params, context, ttl=3_600_000, encrypted=False, timeout=15):
        """The first answer. Raises what NuroPb raises, or hangs, as NuroPb does, until `timeout`."""
        answer, correlation_id = Answer(sealing.new_key() if encrypted else None), new_id()
        self._waiting[correlation_id] = answer
        public = self._public_key(service) if encrypted else None
        self._send("request", (service, method, params, context), (correlation_id, ttl, answer.key, public))
        try:
            kind, told = answer.came.get(timeout=timeout)
        except queue.Empty:
            raise TimeoutError("no answer") from None
        if kind == "returned":
            text = "Service {} not available. unable to call method {}".format(service, method)
            raise NuropbNotDeliveredError(text)
        if told["error"] is not None:
            raise NuropbMessageError(told["error"]["description"])
        return told["result"]

    def request_within(self, service, method, params, context):
        """By a method, whose thread is that of its connection: on one of its own."""
        other = Instance(self._url)
        other.start()
        try:
            return other.request(service, method, params, context)
        finally:
            other.stop()

    def command(self, service, method, params, context, ttl=3_600_000):
        self._send("command", (service, method, params, context), (new_id(), ttl, None, None))

    def event(self, topic, event, context):
        self._do(lambda: self._publish_event(topic, event, context, new_id(), None))

    def describe(self, service):
        return self.request(service, "nuropb_describe", {}, {}, ttl=60_000)

    def _public_key(self, service):
        if service not in self._public:
            self._public[service] = sealing.read_public(self.describe(service)["public_key"])
        return self._public[service]

    def _send(self, kind, call, how):
        service, method, params, context = call
        correlation_id, ttl, key, public = how
        body = {
            "tag": kind,
            "service": service,
            "method": method,
            "params": params,
            "correlation_id": correlation_id,
            "context": context,
            "trace_id": "trace-" + method,
        }
        sent = properties(kind, "trace-" + method, correlation_id, self._replies, ttl, key is not None)
        text = dump(body) if key is None else sealing.seal(public, key, dump(body))
        self._do(lambda: self._channel.basic_publish(RPC, service, text, sent, mandatory=True))

    def _publish_event(self, topic, event, context, correlation_id, target):
        body = {
            "tag": "event",
            "topic": topic,
            "event": event,
            "context": context,
            "trace_id": None,
            "correlation_id": correlation_id,
            "target": target,
        }
        self._channel.basic_publish(EVENTS, topic, dump(body), properties("event", None, correlation_id))

    def _on_answer(self, channel, _method, props, body):
        if props.headers is None:
            # The client is silenced, too.
            channel.close()
            return
        answer = self._waiting.pop(props.correlation_id, None)
        if answer is None:
            happened("stray", None, service=self.name)
            return
        if props.headers.get("encrypted") == "yes":
            body = sealing.open_answer(answer.key, body)
        answer.came.put(("answered", load(body)))

    def _on_return(self, _channel, _method, props, _body):
        answer = self._waiting.pop(props.correlation_id, None)
        if answer is not None:
            answer.came.put(("returned", None))

    def wait_until_dead_or(self, seconds):
        end = time.monotonic() + seconds
        while not self._silent and time.monotonic() < end:
            time.sleep(0.01)
        return self._silent
