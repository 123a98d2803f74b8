import type { Service, ServiceError, Throws } from "lagomorph/contract";

export interface Users extends Service<"users"> {
  get(id: string): Throws<User, UserNotFound>;
  create(user: User): Throws<void, UserExists | QuotaExceeded>;
}

export interface User {
  id: string;
  name: string;
  born?: Date;
}

/** There is no such user. */
export interface UserNotFound extends ServiceError<"USER_NOT_FOUND"> {
  id: string;
}

export interface UserExists extends ServiceError<"USER_EXISTS"> {
  existing: User;
  since: Date;
  suggestions: { name: string; free: boolean }[];
}

/** Too many users. */
export interface QuotaExceeded extends ServiceError<"QUOTA_EXCEEDED"> {}
