import type { Provider } from "lagomorph";
import sqlite from "node-sqlite3-wasm";
import { Turns } from "./turns.ts";

/** A transaction, as handlers see it. */
export interface Transaction {
  /** Changes something. */
  run(sql: string, ...values: readonly Value[]): void;
  /** The first row that there is. */
  get(sql: string, ...values: readonly Value[]): Readonly<Record<string, unknown>> | undefined;
}

type Value = string | number | null;

/**
 * A database of SQLite, which is open for as long as its service is served. Each call, event and tick is a transaction: what it has
 * written is there when it has succeeded, and nothing of it when it has failed. SQLite has one writer, so they come one after the other.
 */
export function database(file: string, tables: string): Provider<Transaction> {
  return {
    setup: () => {
      const connection = new sqlite.Database(file);
      connection.exec(tables);
      const turns = new Turns();
      const transaction: Transaction = {
        run: (sql, ...values) => void connection.run(sql, [...values]),
        get: (sql, ...values) => connection.get(sql, [...values]) ?? undefined,
      };
      return {
        workerSetup: async () => {
          await turns.take();
          connection.exec("begin immediate");
          return transaction;
        },
        // Before the answer leaves: who hears of a success finds it in the database.
        workerResult: (_, outcome) => connection.exec("error" in outcome ? "rollback" : "commit"),
        workerTeardown: () => {
          // A commit that was refused leaves the transaction open.
          if (connection.inTransaction) connection.exec("rollback");
          turns.give();
        },
        stop: () => connection.close(),
      };
    },
  };
}
