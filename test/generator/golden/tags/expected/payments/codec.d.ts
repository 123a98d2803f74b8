// Generated from contracts/payments.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/payments.ts";
import type * as rpc from "lagomorph/generated";

export declare const payArgs: rpc.Codec<
  [order: string, card: contract.Card, note?: string | undefined]
>;

export declare const payResult: rpc.Codec<{ receipt: string }>;

export declare const healthArgs: rpc.Codec<[]>;

export declare const healthResult: rpc.Codec<"ok">;

export declare const ordersArgs: rpc.Codec<
  [year: number, paid?: boolean | undefined, ...states: Array<"open" | "closed">]
>;

export declare const ordersResult: rpc.Codec<string[]>;

export declare const watchArgs: rpc.Codec<[order: string]>;

export declare const watchItem: rpc.Codec<"open" | "closed">;

export declare const watchResult: rpc.Codec<void>;

export declare const payBackArgs: rpc.Codec<[order: string]>;

export declare const paidPayload: rpc.Codec<{ order: string; holder: string }>;

export declare const onPaidPayload: rpc.Codec<{ order: string; holder: string }>;

export declare const onOrderPayload: rpc.Codec<{ id: string }>;

export declare const legacyPayload: rpc.Codec<{ id: string }>;

export declare const reportPayload: rpc.Codec<{ cards: contract.Card[] }>;

export declare const refusedData: rpc.Codec<contract.Refused>;
