"""Both dialects of JSON, whichever kombu there is: plain as before 5.3, and typed as from then on."""

import base64
import json
import uuid
from datetime import date, datetime, time
from decimal import Decimal

import kombu.serialization

_decoders = {
    "datetime": datetime.fromisoformat,
    "date": lambda text: datetime.fromisoformat(text).date(),
    "time": time.fromisoformat,
    "decimal": Decimal,
    "uuid": lambda fields: uuid.UUID(**fields),
    "bytes": lambda text: text.encode(),
    "base64": lambda text: base64.b64decode(text.encode()),
}


def _bytes(value):
    try:
        return "bytes", value.decode()
    except UnicodeDecodeError:
        return "base64", base64.b64encode(value).decode()


def _parts(value):
    """The type and the value that travel; None for what JSON cannot say."""
    # A datetime is a date too.
    if isinstance(value, datetime):
        return "datetime", value.isoformat()
    if isinstance(value, date):
        return "date", value.isoformat()
    if isinstance(value, time):
        return "time", value.isoformat()
    if isinstance(value, Decimal):
        return "decimal", str(value)
    if isinstance(value, uuid.UUID):
        return "uuid", {"hex": value.hex}
    return _bytes(value) if isinstance(value, bytes) else None


class _Plain(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, date) and not isinstance(o, datetime):
            o = datetime(o.year, o.month, o.day)
        if isinstance(o, datetime):
            text = o.isoformat()
            return text[:-6] + "Z" if text.endswith("+00:00") else text
        if isinstance(o, time):
            return o.isoformat()
        return str(o) if isinstance(o, (Decimal, uuid.UUID)) else super().default(o)


class _Typed(json.JSONEncoder):
    def default(self, o):
        parts = _parts(o)
        if parts is None:
            return super().default(o)
        return {"__type__": parts[0], "__value__": parts[1]}


def _hook(item):
    if item.keys() != {"__type__", "__value__"}:
        return item
    decoder = _decoders.get(item["__type__"])
    if decoder is None:
        raise ValueError("Unsupported type", item)
    return decoder(item["__value__"])


def _loads(hook):
    def loads(body):
        text = bytes(body).decode() if isinstance(body, (bytes, bytearray, memoryview)) else body
        return json.loads(text, object_hook=hook)

    return loads


def use(dialect):
    """From now on this process writes and reads JSON in a dialect: `plain` or `typed`."""
    encoder, hook = {"plain": (_Plain, None), "typed": (_Typed, _hook)}[dialect]
    kombu.serialization.register(
        "json",
        lambda value: json.dumps(value, cls=encoder),
        _loads(hook),
        content_type="application/json",
        content_encoding="utf-8",
    )
