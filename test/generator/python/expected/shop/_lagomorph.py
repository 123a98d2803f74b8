from __future__ import annotations

import datetime as _datetime
import importlib as _importlib
import typing as _t

_Result = _t.TypeVar("_Result", covariant=True)
_Error = _t.TypeVar("_Error", bound="_t.Type[DeclaredError]")

# kombu before 5.3 gives the text of a time, later ones a datetime; either may be given.
Timestamp = _t.Union[str, _datetime.datetime]

# kombu before 5.3 has no bytes: they are text in base64 there.
Binary = _t.Union[str, bytes]


class Reply(_t.Protocol[_Result]):
    """What `call_async` gives."""

    def result(self) -> _Result:
        """Waits for the answer."""
        ...


class DeclaredError(Exception):
    """An error that a contract declares. `data` has its fields, which are attributes too."""

    fields: _t.ClassVar[_t.Tuple[str, ...]] = ()
    data: _t.Dict[str, _t.Any]

    def __init__(self, *args: _t.Any) -> None:
        super().__init__(*args)
        self.data = dict(zip(self.fields, args))
        for name, value in self.data.items():
            if name not in ("args", "data", "fields", "with_traceback"):
                setattr(self, name, value)


def declared(path: str) -> _t.Callable[[_Error], _Error]:
    """Has nameko raise a class for an error that comes with this path, as its own `deserialize_to_instance` does for paths of Python."""

    def register(error: _Error) -> _Error:
        try:
            registry = _importlib.import_module("nameko.exceptions").registry
        except ImportError:
            # Types alone need no nameko.
            return error
        registry[path] = error
        return error

    return register
