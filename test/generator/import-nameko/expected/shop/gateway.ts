// Drafted from shop/gateway/service.py by `lagomorph import-nameko`. It is yours: look through it, and
// put right what is not so.

import type { Service, Throws } from "lagomorph/contract";
import type { NotFound } from "./types.js";

// `put_product`: no contract has routes of the methods `OPTIONS`.
// `get_file`: its route `/files/<path:name>` is left out, since a parameter of its path may hold
// slashes.
// What it depends on besides is no part of a contract: `hub` (`WebSocketHubProvider`).
// It calls "orders": `using({ … : OrdersServiceClient })` of its skeleton gives it the client.
// It calls "products", which is not in the files: draft its contract too, and give its client to
// `using` of the skeleton.
/** The way in from outside. */
export interface GatewayService extends Service<"gateway", { wire: "nameko"; naming: "snake_case" }> {
  // Python reads the request and writes the answer itself: add parameters for what it takes from query
  // or body, and say what it answers with.
  /**
   * Gets an order.
   *
   * @http GET /orders/:orderId
   * @local
   */
  getOrder(/** @integer */ orderId: number): Throws<unknown, NotFound>;

  // Python reads the request and writes the answer itself: add parameters for what it takes from query
  // or body, and say what it answers with.
  /**
   * @http GET /orders
   * @local
   */
  orders(): unknown;

  // In Python one method is several members of this contract: this one has another name on the wire.
  // Python reads the request and writes the answer itself: add parameters for what it takes from query
  // or body, and say what it answers with.
  /**
   * @http POST /orders
   * @local
   */
  ordersPost(): unknown;

  // Python reads the request and writes the answer itself: add parameters for what it takes from query
  // or body, and say what it answers with.
  /**
   * @http DELETE /customers/:customerId/carts/:state
   * @local
   */
  dropCart(
    state: "open" | "closed",
    /** @format uuid */
    customerId: string,
  ): unknown;

  // Python reads the request and writes the answer itself: add parameters for what it takes from query
  // or body, and say what it answers with.
  /**
   * @http PUT /products/:sku
   * @local
   */
  putProduct(sku: string): unknown;

  // Python is given the id of the socket first: see the door of WebSockets for what a handler knows of
  // it.
  /**
   * @websocket
   * @local
   */
  subscribe(channel: string): string;
}
