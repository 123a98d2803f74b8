// Generated from test/host/contracts/shop.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/shop.ts";
import type * as rpc from "lagomorph/generated";

/** An item by its number. */
export declare const item: rpc.MethodDescriptor<[id: number], contract.Item>;

export declare const latest: rpc.MethodDescriptor<[], contract.Item>;

/** Items that fit. */
export declare const search: rpc.MethodDescriptor<
  [
    words: string[],
    most?: number | undefined,
    sold?: boolean | undefined,
    since?: Date | undefined,
  ],
  contract.Found
>;

/** A new item. */
export declare const add: rpc.MethodDescriptor<[name: string, price: number], contract.Item>;

export declare const reprice: rpc.MethodDescriptor<[id: number, price: number], void>;

export declare const remove: rpc.MethodDescriptor<[id: number], void>;

export declare const reindex: rpc.CommandDescriptor<[full: boolean]>;

/** Waits until its caller gives up. */
export declare const wait: rpc.MethodDescriptor<[], string>;

/** Ends too late. */
export declare const late: rpc.MethodDescriptor<[], string>;

/** Only over HTTP. */
export declare const echo: rpc.MethodDescriptor<[text: string], string>;

/** The price of an item whenever it changes; at the end, how often it did. */
export declare const prices: rpc.StreamDescriptor<
  [id: number, most: number],
  contract.Price,
  number
>;

/** Text without an end, as fast as it is taken. */
export declare const flood: rpc.StreamDescriptor<[size: number], string>;

export declare const secret: rpc.MethodDescriptor<[], string>;

/** Says who asks. */
export declare const me: rpc.MethodDescriptor<[], string>;

/** Pays back. */
export declare const refund: rpc.MethodDescriptor<[id: number], string>;

/** Closes the shop. */
export declare const shut: rpc.CommandDescriptor<[hard: boolean]>;

/** The service `shop`. */
export declare const service: rpc.ServiceDescriptor;
