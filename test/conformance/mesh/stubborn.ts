import { CallAgain, DeclaredError, MeshError } from "lagomorph";
import type { HowToFail, Trial } from "./contracts/stubborn.ts";
import { StubbornSkeleton } from "./generated/stubborn/index.ts";
import type { Sightings } from "./services.ts";

/** The class of a stubborn service, which reports handler, text and attempt to `sightings`. */
export function stubbornClass(sightings: Sightings, instance = "one") {
  const tryOnce = (handler: string, { text, fail }: Trial, attempt: number): void => {
    sightings.add(`${handler} ${text} ${attempt}`);
    const failure = fail[handler];
    if (failure !== undefined && attempt <= (failure.until ?? Infinity)) failAs(failure.how);
  };
  return class StubbornImpl extends StubbornSkeleton {
    onTried(trial: Trial) {
      tryOnce("onTried", trial, this.mesh.context.attempt);
    }

    onTriedEverywhere(trial: Trial) {
      tryOnce(`onTriedEverywhere ${instance}`, trial, this.mesh.context.attempt);
    }

    onTriedOnce(trial: Trial) {
      tryOnce("onTriedOnce", trial, this.mesh.context.attempt);
    }

    onTriedBriefly(trial: Trial) {
      tryOnce("onTriedBriefly", trial, this.mesh.context.attempt);
    }

    onNoticed(trial: Trial) {
      tryOnce("onNoticed", trial, this.mesh.context.attempt);
    }

    persist(trial: Trial) {
      tryOnce("persist", trial, this.mesh.context.attempt);
    }
  };
}

/** Throws when anybody looks what it is. */
export const unspeakable: unknown = new Proxy(new Error("x"), {
  getPrototypeOf: () => {
    throw new Error("a trap");
  },
});

function failAs(how: HowToFail["how"]): never {
  switch (how) {
    case "error":
      throw new Error("password=hunter2");
    case "invalid":
      throw new MeshError("invalid_argument", "there is no such thing");
    case "declared":
      throw new DeclaredError("HOPELESS", { because: "it is" });
    case "unimplemented":
      throw new MeshError("unimplemented", "not here");
    case "unavailable":
      throw new MeshError("unavailable", "nobody is there", { reason: "no_service" });
    case "again":
      throw new CallAgain({ after: "100ms" });
    case "hostile":
      throw unspeakable;
    default:
      return how satisfies never;
  }
}
