import type { Service, Throws } from "lagomorph/contract";
import type { UserNotFound } from "./users.ts";

export interface Accounts extends Service<"accounts"> {
  close(user: string): Throws<boolean, UserNotFound>;
}
