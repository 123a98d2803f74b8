// Generated from test/conformance/mesh/contracts/watcher.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as probe from "../../contracts/probe.ts";
import type * as stubborn from "../../contracts/stubborn.ts";
import type * as rpc from "lagomorph/generated";

export declare const onNotedPayload: rpc.Codec<probe.Note>;

export declare const onProbeEverywherePayload: rpc.Codec<unknown>;

export declare const onNoteOncePayload: rpc.Codec<probe.Note>;

export declare const onAnyBrieflyPayload: rpc.Codec<unknown>;

export declare const onTriedPayload: rpc.Codec<stubborn.Trial>;
