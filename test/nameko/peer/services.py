"""What every service of a peer can do."""

import time
import uuid
from datetime import date, datetime, timezone
from datetime import time as time_of_day
from decimal import Decimal

from errors import class_at


class Service:
    """A fresh one for each piece of work. Its public methods are those of its RPC."""

    def __init__(self, container, context):
        self._container = container
        self._context = context

    @classmethod
    def methods(cls):
        return {name for name in vars(cls) if not name.startswith("_") and name not in _own}

    def add(self, x, y):
        return x + y

    def multiply(self, x, y=1):
        return x * y

    def echo(self, *args, **kwargs):
        return {"args": list(args), "kwargs": kwargs}

    def same(self, value):
        return value

    def describe(self, value):
        """How Python sees a value."""
        return repr(value)

    def fail(self, *args):
        raise ValueError(*args)

    def fail_declared(self, path="peer.errors.Declared", args=("declared", 3)):
        """Raises the class of a path, which both sides may know."""
        raise class_at(path)(*args)

    def context(self):
        return {"data": self._context.data, "stack": list(self._context.stack)}

    def chain(self, service, method, args=(), kwargs=None):
        """Calls another service, and passes the context on."""
        return self._container.call(self._context, (service, method), (args, kwargs or {}))

    def emit(self, event, data):
        """Dispatches an event of this service."""
        self._container.dispatch(self._context, event, data)

    def big(self):
        return 2**70

    def now(self):
        return datetime.now()

    def types(self):
        return {
            "dt": datetime(2020, 1, 2, 3, 4, 5, 678901),
            "dtz": datetime(2020, 1, 2, 3, 4, 5, tzinfo=timezone.utc),
            "d": date(2020, 1, 2),
            "t": time_of_day(3, 4, 5),
            "dec": Decimal("1.10"),
            "uuid": uuid.UUID("12345678-1234-5678-1234-567812345678"),
            "big": 2**70,
            "f": 1.0,
            "u": "hé☃😀",
        }

    def not_a_number(self):
        return [float("nan"), float("inf"), float("-inf")]

    def raw_bytes(self):
        return b"\xff\x00"

    def unserializable(self):
        return object()

    def text(self, size):
        return "x" * size

    def slow(self, seconds):
        time.sleep(seconds)
        return seconds

    def go_on(self, how, body):
        """What a handler does with its event, as its declaration says."""
        if how is None:
            return
        if how["do"] == "emit":
            self.emit(how["event"], body)
        else:
            self.chain(how["service"], how["method"], [body])


_own = {"methods", "go_on"}
