import type { Command, Event, Service } from "lagomorph/contract";

/** Names that generated code uses itself, or that JavaScript keeps for itself. */
export interface Names extends Service<"delete"> {
  delete(options: string, rpc: number): void;
  service(service: string): string;
  rpc(names: number, contract: Thing): void;
  codec(codec: boolean): void;
  errors(errors: string[]): void;
  "get-user"(arguments_: string, eval_: number): string;
  getUser(value: Thing, depth: number): string;
  add(value: number, issues: number, result: string): number;
  addArgs(index: number, key: string): number;
  Map(Map: string): Promise_;
  Promise: Event<Date_>;
  log(log: string): void;
  call(call: string): void;
  class: Command_;
  await(a: number): Command;
}

export interface Thing {
  class: string;
  default: number;
  value: Date;
  issues?: Promise_;
}

export interface Promise_ {
  then_: string;
}

export interface Date_ {
  Date: Date;
}

export type Command_ = Event<{ Object: string; Array: string[] }>;
