"""Takes orders.
\x23 mypy: ignore-errors
"""
from __future__ import annotations

import typing as _t

from . import _lagomorph as _l

SERVICE_NAME: _t.Final = "orders.v2"
ORDER_PLACED: _t.Final = "order_placed"
ORDER_TREE: _t.Final = "order.tree"


class OrderPlacedData(_t.TypedDict):
    order: Order
    by: str


class _OrderRequired(_t.TypedDict):
    id: int
    items: _t.List[Item]
    status: Status
    placedAt: _l.Timestamp


class Order(_OrderRequired, total=False):
    """What somebody has ordered.

    id: Its number.
    """
    shipTo: Address


class Item(_t.TypedDict):
    sku: str
    count: int
    price: _t.Union[float, None]


Status = _t.Literal["placed", "paid", 3]


_AddressRequired = _t.TypedDict(
    "_AddressRequired",
    {
        "street": str,
        "from": str,
    },
)


_AddressOptional = _t.TypedDict(
    "_AddressOptional",
    {
        "zip-code": str,
    },
    total=False,
)


class Address(_AddressRequired, _AddressOptional):
    """Where it goes."""
    pass


# "size" is a list of fixed items in the contract: JSON has no tuples
# "more" has keys beside those that have names, which no TypedDict can say: its values are Any
class _TreeRequired(_t.TypedDict):
    value: Json
    children: _t.List[Tree]
    size: _t.Sequence[float]


class Tree(_TreeRequired, total=False):
    more: _t.Dict[str, _t.Any]


Json = _t.Union[str, float, bool, None, _t.List["Json"], "JsonValue6"]


class JsonValue6(_t.TypedDict):
    nested: Json


class _PlaceOrderOptionsRequired(_t.TypedDict):
    currency: _t.Literal["EUR", "USD"]


class PlaceOrderOptions(_PlaceOrderOptionsRequired, total=False):
    express: bool

OrderPlacedPayload = OrderPlacedData
OrderTreePayload = Tree


class GetOrderMethod(_t.Protocol):
    """Finds an order.

    :param order_id: its number
    :returns: the order as it is now

    Raises ORDER_NOT_FOUND, shop.errors.OutOfStock.
    """

    def __call__(self, order_id: int) -> Order:
        ...

    def call_async(self, order_id: int) -> _l.Reply[Order]:
        ...


class PlaceOrderMethod(_t.Protocol):
    """Places an order. \"\"\" \\ \""""

    def __call__(self, customer_id: str, items: _t.List[Item], options: PlaceOrderOptions = ...) -> Order:
        ...

    def call_async(self, customer_id: str, items: _t.List[Item], options: PlaceOrderOptions = ...) -> _l.Reply[Order]:
        ...


class FindMethod(_t.Protocol):
    """.. deprecated:: use `getOrder`"""

    def __call__(self, limit: _t.Optional[int] = ..., *tags: str) -> _t.List[Order]:
        ...

    def call_async(self, limit: _t.Optional[int] = ..., *tags: str) -> _l.Reply[_t.List[Order]]:
        ...


# its first 2 go by position: not each has a name that Python has too
class ClassMethod(_t.Protocol):
    def __call__(self, from__0: str, self_1: float, /, to: str = ...) -> None:
        ...

    def call_async(self, from__0: str, self_1: float, /, to: str = ...) -> _l.Reply[None]:
        ...


# the result is Any: the contract says `unknown`
class GetItMethod(_t.Protocol):
    def __call__(self) -> _t.Any:
        ...

    def call_async(self) -> _l.Reply[_t.Any]:
        ...


class SweepMethod(_t.Protocol):
    """Its answer comes when it was accepted, not when it is done."""

    def __call__(self, since: _l.Timestamp) -> None:
        ...

    def call_async(self, since: _l.Timestamp) -> _l.Reply[None]:
        ...


# "watch" is not here: nameko's wire has no streams
# "over_http" is not here: it cannot be called over RPC
# "class" has no name in Python: getattr(proxy, "class") is a ClassMethod
# "get-it" has no name in Python: getattr(proxy, "get-it") is a GetItMethod
class OrderServiceProxy(_t.Protocol):
    """What `RpcProxy("orders.v2")` gives."""

    @property
    def get_order(self) -> GetOrderMethod:
        ...

    @property
    def place_order(self) -> PlaceOrderMethod:
        ...

    @property
    def find(self) -> FindMethod:
        ...

    @property
    def sweep(self) -> SweepMethod:
        ...
