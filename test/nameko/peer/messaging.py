"""Publishing and consuming as nameko does."""

import threading

from kombu import Connection, Exchange, Queue
from kombu.common import maybe_declare
from kombu.exceptions import ChannelError
from kombu.mixins import ConsumerMixin
from kombu.pools import connections, producers
from lines import die, tell

_prefix = "nameko."
_retries = {"max_retries": 3}
_pools = threading.Lock()

rpc_exchange = Exchange("nameko-rpc", durable=True, type="topic")


def event_exchange(service):
    return Exchange(service + ".events", type="topic", durable=True, delivery_mode=2)


def headers_of(context):
    """Context as headers; what is None stays behind."""
    return {_prefix + key: item for key, item in context.items() if item is not None}


def context_of(message):
    """Headers as context. Those without the prefix keep their names."""
    return {
        key[len(_prefix):] if key.startswith(_prefix) else key: item
        for key, item in message.headers.items()
    }


class Undeliverable(Exception):
    """A mandatory message that no queue takes."""


def _connection(url):
    return Connection(url, transport_options={**_retries, "confirm_publish": True})


def declare(url, entities):
    with _pools:
        pool = connections[_connection(url)]
    with pool.acquire(block=True) as connection:
        for entity in entities:
            maybe_declare(entity, connection.channel())


def publish(url, body, **options):
    """Publishes on a channel with confirms, persistent, with priority 0; tries again when the connection is lost."""
    settings = {
        "headers": {},
        "delivery_mode": 2,
        "mandatory": False,
        "priority": 0,
        "serializer": "json",
        "retry": True,
        "retry_policy": _retries,
        **options,
    }
    with _pools:
        pool = producers[_connection(url)]
    with pool.acquire(block=True) as producer:
        try:
            producer.publish(body, **settings)
        except ChannelError as error:
            if "NO_ROUTE" in str(error):
                raise Undeliverable() from error
            raise


def _one_at_a_time(write):
    """Workers acknowledge from their own threads, and frames must not mix."""
    lock = threading.Lock()

    def locked(*args):
        with lock:
            return write(*args)

    return locked


class QueueConsumer(ConsumerMixin):
    """One connection and one channel for all queues of a service or a client."""

    def __init__(self, url, prefetch):
        self.connection = Connection(url, heartbeat=60)
        self.prefetch = prefetch
        self.takers = []
        self.ready = threading.Event()
        self.finished = threading.Event()
        self._consumers = []
        self._cancelling = False

    def take(self, queue, handle):
        """Before the start: a queue, and what is called, in a thread of its own, with each body and message."""
        self.takers.append((queue, handle))

    def start(self):
        threading.Thread(target=self._run, daemon=True).start()
        self.ready.wait()

    def stop(self):
        """Cancels, and closes the connection one round later, whatever still runs."""
        self._cancelling = True
        self.finished.wait()

    def _run(self):
        try:
            self.run()
        except Exception as error:
            die(error)
        self.finished.set()

    def get_consumers(self, consumer_class, channel):
        connection = channel.connection
        connection.frame_writer = _one_at_a_time(connection.frame_writer)
        self._consumers = [self._consumer(consumer_class, *taker) for taker in self.takers]
        return self._consumers

    def _consumer(self, consumer_class, queue, handle):
        def spawn(body, message):
            threading.Thread(target=self._handle, args=(handle, body, message), daemon=True).start()

        consumer = consumer_class(queues=[queue], callbacks=[spawn], accept=["json"])
        consumer.qos(prefetch_count=self.prefetch)
        return consumer

    def _handle(self, handle, body, message):
        try:
            handle(body, message)
        except Exception as error:
            die(error)

    def on_consume_ready(self, connection, channel, consumers, **kwargs):
        self.ready.set()

    def on_decode_error(self, message, exc):
        """Acknowledged, that is lost."""
        tell(happened="undecodable", value=str(exc), repr=repr(exc))
        message.ack()

    def on_iteration(self):
        if not self._cancelling:
            return
        for consumer in self._consumers:
            consumer.cancel()
        self.should_stop = True


def settle(message, requeue=False):
    """Acknowledges or gives back, unless the connection is gone: then the broker has done so already."""
    connection = message.channel.connection
    if not connection:
        return
    try:
        message.requeue() if requeue else message.ack()
    except connection.connection_errors:
        pass


def reply_queue(owner, key):
    return Queue(
        "rpc.reply-{}-{}".format(owner, key),
        exchange=rpc_exchange,
        routing_key=key,
        queue_arguments={"x-expires": 300000},
    )
