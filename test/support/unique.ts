import { randomBytes } from "node:crypto";

/** A name that no other test uses: `orders-3f9c2a71b0d4`. */
export function unique(name: string): string {
  return `${name}-${randomBytes(6).toString("hex")}`;
}
