// Drafted from shop/orders/errors.py by `lagomorph import-nameko`. It is yours: look through it, and
// put right what is not so.

import type { ServiceError } from "lagomorph/contract";

/**
 * There is no such order.
 *
 * @status 400
 */
export interface NotFound extends ServiceError<"orders.errors.NotFound"> {}
