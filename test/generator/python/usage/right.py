"""What callers write: mypy takes all of it."""
import datetime
from typing import List, cast

from shop import orders_v2 as orders
from shop.errors import OrderNotFound, OutOfStock

proxy = cast(orders.OrderServiceProxy, None)


def by_position() -> orders.Order:
    return proxy.get_order(1)


def by_name() -> int:
    return proxy.get_order(order_id=1)["id"]


def later() -> List[orders.Order]:
    reply = proxy.find.call_async(10, "a", "b")
    return reply.result()


def optional() -> None:
    proxy.place_order("c", [{"sku": "x", "count": 1, "price": None}])
    proxy.place_order("c", [], options={"currency": "EUR"})
    proxy.place_order("c", items=[], options={"currency": "USD", "express": True})
    proxy.sweep("2020-01-01T00:00:00Z")
    proxy.sweep(since=datetime.datetime.now())
    proxy.find()


def catching() -> str:
    try:
        by_position()
    except OrderNotFound as error:
        return str(error.orderId + 1)
    except OutOfStock as error:
        return error.sku
    return "none"


def on_placed(payload: orders.OrderPlacedPayload) -> str:
    assert orders.ORDER_PLACED == "order_placed"
    assert orders.SERVICE_NAME == "orders.v2"
    return payload["order"].get("shipTo", {"street": "", "from": ""})["street"]


def on_tree(tree: orders.OrderTreePayload) -> int:
    return sum(on_tree(child) for child in tree["children"])
