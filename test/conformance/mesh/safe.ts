import { generateKeyPairSync } from "node:crypto";
import { type Claims, MeshError } from "lagomorph";
import { NoSuchBox } from "./generated/errors.ts";
import { SafeSkeleton } from "./generated/safe/index.ts";
import type { Sightings } from "./services.ts";

/** A safe, which reports to `sightings`. */
export function safeClass(sightings: Sightings) {
  return class extends SafeSkeleton {
    open(box: string) {
      sightings.add(`opened ${box}`);
      if (box === "none") throw new NoSuchBox({ box });
      return `secret of ${box}`;
    }
    look() {
      const { token, headers } = this.mesh.context;
      return { token: token ?? "none", headers: Object.keys(headers) };
    }
    own(box: string) {
      return `${box} of ${String(this.mesh.context.claims?.["sub"])}`;
    }
    fail(): number {
      throw new Error("secret reason");
    }
    hang(box: string): Promise<void> {
      const { signal } = this.mesh.context;
      sightings.add(`hanging ${box}`);
      return new Promise((_, reject) => {
        signal.addEventListener("abort", () => {
          sightings.add(`aborted ${box}`);
          reject(new MeshError("cancelled", "given up"));
        });
      });
    }
    weigh(box: string) {
      return box.length;
    }
    destroy(box: string) {
      sightings.add(`destroying ${box}`);
      if (box.startsWith("stuck")) throw new Error("it is stuck");
    }
  };
}

/** Lets `ann` in. */
export function authenticateAnn(token: string): Claims {
  if (token === "token-of-ann") return { sub: "ann" };
  throw new Error("nobody's");
}

/** A key that encrypts, as JWKs. */
export function newKey(kid: string): { readonly own: object; readonly of: object } {
  const { privateKey, publicKey } = generateKeyPairSync("x25519");
  const [own, of] = [privateKey, publicKey].map((key) => ({
    ...key.export({ format: "jwk" }),
    kid,
  }));
  return { own: { ...own }, of: { ...of } };
}
