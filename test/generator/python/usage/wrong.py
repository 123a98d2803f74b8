"""What callers write, and should not: mypy finds each line that says so."""
from typing import cast

from shop import orders_v2 as orders
from shop.errors import OutOfStock

proxy = cast(orders.OrderServiceProxy, None)

proxy.get_order("1")  # wrong
proxy.get_order()  # wrong
proxy.get_order(1, 2)  # wrong
proxy.get_order(id=1)  # wrong
proxy.get_order.call_async(1).result()["nope"]  # wrong
proxy.get_ordr(1)  # wrong
proxy.find("10")  # wrong
proxy.find(10, 11)  # wrong
proxy.place_order("c", [{"sku": "x"}])  # wrong
proxy.place_order("c", [], {"currency": "GBP"})  # wrong
proxy.place_order("c", [], {"express": True})  # wrong
proxy.place_order("c", [], None)  # wrong
proxy.sweep(1)  # wrong
proxy.watch()  # wrong
proxy.over_http("1")  # wrong
number: str = proxy.get_order(1)["id"]  # wrong
status: str = proxy.get_order(1)["status"]  # wrong
where: orders.Address = {"street": "x"}  # wrong
missing: int = OutOfStock().sku  # wrong


def on_placed(payload: orders.OrderPlacedPayload) -> int:
    return payload["by"]  # wrong
