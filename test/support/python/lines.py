"""Lines of JSON to and from the test, with the values that JSON cannot say as `{"py": type, "value": text}`."""

import base64
import json
import math
import os
import sys
import threading
import traceback
import uuid
from datetime import date, datetime, time
from decimal import Decimal

_exact = 2**53
_whole = 4_000
_lock = threading.Lock()
_dying = threading.Event()
_readers = {
    "int": int,
    "float": float,
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "decimal": Decimal,
    "uuid": uuid.UUID,
    "bytes": base64.b64decode,
}


def _special(value):
    if isinstance(value, bool):
        return None
    if isinstance(value, int) and abs(value) > _exact:
        return "int", str(value)
    if isinstance(value, float) and not math.isfinite(value):
        return "float", str(value)
    for kind, name in ((datetime, "datetime"), (date, "date"), (time, "time")):
        if isinstance(value, kind):
            return name, value.isoformat()
    if isinstance(value, Decimal):
        return "decimal", str(value)
    if isinstance(value, uuid.UUID):
        return "uuid", str(value)
    if isinstance(value, (bytes, bytearray, memoryview)):
        return "bytes", base64.b64encode(bytes(value)).decode()
    return None


def shown(value):
    """A Python value as JSON that a test can read."""
    special = _special(value)
    if special is not None:
        return {"py": special[0], "value": special[1]}
    if isinstance(value, dict):
        return {str(key): shown(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [shown(item) for item in value]
    return value if isinstance(value, (str, int, float, type(None))) else repr(value)


def read(value):
    """What a test meant, as a Python value."""
    if isinstance(value, dict):
        if value.keys() == {"py", "value"}:
            return _readers[value["py"]](value["value"])
        return {key: read(item) for key, item in value.items()}
    return [read(item) for item in value] if isinstance(value, list) else value


def tell(**line):
    """Writes a line."""
    text = json.dumps(line)
    with _lock:
        sys.stdout.write(text + "\n")
        sys.stdout.flush()


def happened(kind, value, **more):
    """Tells the test of something that has come, with Python's own view of it."""
    view = repr(value)
    whole = len(view) <= _whole
    tell(
        happened=kind,
        value=shown(value) if whole else None,
        repr=view if whole else view[:200] + "…",
        **more
    )


def leave():
    """The end of a process that nobody needs any more; of one that is dying, its own."""
    os._exit(1 if _dying.is_set() else 0)


def die(why):
    """The end of a process whose container died: status 1, and no word to the broker."""
    _dying.set()
    traceback.print_exc()
    tell(happened="died", value="{}: {}".format(type(why).__name__, why), repr=repr(why))
    sys.stderr.flush()
    os._exit(1)
