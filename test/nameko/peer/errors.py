"""Errors as nameko has them, and how they travel."""

from collections.abc import Iterable

registry = {}


def path_of(error_class):
    """What a caller knows a class by: `shop.errors.OutOfStock`."""
    return "{}.{}".format(error_class.__module__, error_class.__name__)


def registered(error_class):
    """The class comes back as itself, where it would be a RemoteError."""
    registry[path_of(error_class)] = error_class
    return error_class


def class_at(path):
    """The class that is registered under a path; makes one that was not there."""
    if path not in registry:
        module, _, name = path.rpartition(".")
        registered(type(name, (Exception,), {"__module__": module}))
    return registry[path]


class NamekoError(Exception):
    __module__ = "nameko.exceptions"


class RemoteError(NamekoError):
    __module__ = "nameko.exceptions"

    def __init__(self, exc_type=None, value=""):
        self.exc_type = exc_type
        self.value = value
        super().__init__("{} {}".format(exc_type, value))


@registered
class MalformedRequest(NamekoError):
    __module__ = "nameko.exceptions"


@registered
class MethodNotFound(NamekoError):
    __module__ = "nameko.exceptions"


@registered
class IncorrectSignature(NamekoError):
    __module__ = "nameko.exceptions"


class RpcTimeout(NamekoError):
    __module__ = "nameko.exceptions"


class UnknownService(NamekoError):
    __module__ = "nameko.exceptions"

    def __str__(self):
        return "Unknown service `{}`".format(self.args[0])


class UnserializableValueError(NamekoError):
    __module__ = "nameko.exceptions"

    def __init__(self, value):
        self.shown = repr(value)
        super().__init__()

    def __str__(self):
        return "Unserializable value: `{}`".format(self.shown)


@registered
class Declared(Exception):
    """An error that both sides know."""

    __module__ = "peer.errors"


def safe(value):
    """A value as it stands in an error: all but strings, dicts and iterables become text."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return {safe(key): safe(item) for key, item in value.items()}
    if isinstance(value, Iterable):
        return [safe(item) for item in value]
    return str(value)


def serialize(error):
    return {
        "exc_type": type(error).__name__,
        "exc_path": path_of(type(error)),
        "exc_args": [safe(argument) for argument in error.args],
        "value": safe(error),
    }


def deserialize(data):
    """The error of a reply. A constructor that does not take `exc_args` raises TypeError."""
    known = registry.get(data.get("exc_path"))
    if known is not None:
        return known(*data.get("exc_args", ()))
    return RemoteError(exc_type=data.get("exc_type"), value=data.get("value"))
