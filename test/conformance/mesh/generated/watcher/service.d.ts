// Generated from test/conformance/mesh/contracts/watcher.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as probe from "../../contracts/probe.ts";
import type * as stubborn from "../../contracts/stubborn.ts";
import type * as rpc from "lagomorph/generated";

export declare const onNoted: rpc.TopicDescriptor<probe.Note>;

export declare const onProbeEverywhere: rpc.TopicDescriptor<unknown>;

export declare const onNoteOnce: rpc.TopicDescriptor<probe.Note>;

export declare const onAnyBriefly: rpc.TopicDescriptor<unknown>;

export declare const onTried: rpc.TopicDescriptor<stubborn.Trial>;

/** The service `watcher`. */
export declare const service: rpc.ServiceDescriptor;
