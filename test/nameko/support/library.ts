import { MeshError } from "lagomorph";
import { UserNotFound } from "../generated/errors.ts";
import { LibraryServiceSkeleton } from "../generated/library/index.ts";
import type { Everything } from "../contracts/python.ts";

/** What Ann shows. */
export const tokenOfAnn = "token-of-ann";

/** Whose a token is. */
export function authenticate(token: string): Promise<{ sub: string }> {
  if (token === tokenOfAnn) return Promise.resolve({ sub: "ann" });
  return Promise.reject(new MeshError("unauthenticated", "nobody knows this token"));
}

/** What tests call by name, by the shell and by the examples. */
export class Library extends LibraryServiceSkeleton {
  addAll(first: number, otherTerms: number[] = []): number {
    return otherTerms.reduce((sum, term) => sum + term, first);
  }

  keep(value: unknown): unknown {
    return value;
  }

  same(value: Everything): Everything {
    return value;
  }

  doubleBig(value: bigint): bigint {
    return value * 2n;
  }

  findUser(userId: string): string {
    throw new UserNotFound({ userId, attempts: 3 }, `no user ${userId}`);
  }

  whoAmI(): string {
    return String(this.mesh.context.claims?.["sub"]);
  }

  async rebuildIndex(full: boolean): Promise<void> {
    await this.mesh.emit.indexRebuilt({ full });
  }
}
