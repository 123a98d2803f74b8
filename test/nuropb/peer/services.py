"""What every service of a peer can do: NuroPb calls any public attribute."""

import time
from datetime import datetime, timezone
from decimal import Decimal

from wire import NuropbAuthorizationError, NuropbCallAgain, NuropbSuccess, NuropbValidationError


class Service:
    """One object for all calls. `context` is given to methods that ask for it."""

    _asynchronous = {"fail_async"}
    _with_context = {"context", "claims", "chain"}
    _encrypted = {"secret"}

    def __init__(self, instance):
        self._instance = instance
        self._asked = {}

    def add(self, a, b=2):
        return a + b

    def echo(self, **params):
        return params

    def same(self, value):
        return value

    def fail(self, text):
        raise ValueError(text)

    def fail_async(self, text):
        raise LookupError(text)

    def validate(self):
        raise NuropbValidationError("described")

    def again(self, word, times=1):
        asked = self._asked.get(word, 0)
        self._asked[word] = asked + 1
        if asked < times:
            raise NuropbCallAgain("not yet")
        return asked + 1

    def succeed(self, topic, payload):
        raise NuropbSuccess("done", [{"topic": topic, "payload": payload, "target": []}])

    def context(self, ctx):
        return ctx

    def claims(self, ctx):
        """As `authorize_func` of a method with `@nuropb_context`."""
        if ctx["Authorization"] != "Bearer tokens-of-ann":
            raise NuropbAuthorizationError("nobody")
        return {"sub": "ann"}

    def chain(self, ctx, service, method, params):
        return self._instance.request_within(service, method, params, ctx)

    def secret(self, word):
        return word[::-1]

    def note(self, word):
        """For commands, whose result nobody hears."""
        return word

    def text(self, size):
        return "x" * size

    def slow(self, seconds):
        time.sleep(seconds)
        return seconds

    def big(self):
        return 2**70

    def not_a_number(self):
        return [float("nan")]

    def types(self):
        return {
            "naive": datetime(2020, 1, 2, 3, 4, 5),
            "aware": datetime(2020, 1, 2, 3, 4, 5, tzinfo=timezone.utc),
            "decimal": Decimal("1.10"),
            "text": "hé☃😀",
        }

    def unserializable(self):
        return {(1, 2): "x"}


def described(name, encrypts, public_key):
    """What `nuropb_describe` answers, for the methods that tests look at."""
    number = {"type": "int", "description": "", "default": ""}
    word = {"type": "str", "description": "", "default": ""}
    return {
        "service_name": name,
        "service_version": "9.8.7",
        "description": "What every service of a peer can do",
        "warnings": [],
        "encrypted_methods": encrypts,
        "public_key": public_key,
        "methods": {
            "add": _method([["a", number], ["b", {**number, "default": 2}]], ["a"]),
            "secret": {**_method([["word", word]], ["word"]), "requires_encryption": True},
        },
    }


def _method(properties, required):
    parameters = {"type": "object", "properties": properties, "required": required}
    return {"description": None, "requires_encryption": False, "parameters": parameters}
