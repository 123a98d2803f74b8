from __future__ import annotations

import typing as _t

from . import _lagomorph as _l


# "args" is in `data` only: a class of Python has no such attribute
@_l.declared("lagomorph.ORDER_NOT_FOUND")
class OrderNotFound(_l.DeclaredError):
    """There is no such order."""

    fields: _t.ClassVar[_t.Tuple[str, ...]] = ("orderId", "args")
    orderId: int


@_l.declared("shop.errors.OutOfStock")
class OutOfStock(_l.DeclaredError):
    fields: _t.ClassVar[_t.Tuple[str, ...]] = ("sku", "missing")
    sku: str
    missing: float
