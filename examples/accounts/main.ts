import { database } from "./database.ts";
import { AccountsSkeleton } from "./generated/accounts/index.ts";
import { NoAccount, NotCovered } from "./generated/errors.ts";

/** What the database of accounts holds. */
export const tables =
  "create table if not exists accounts (owner text primary key, cents integer not null) strict";

/** Accounts in a file of SQLite, whose name is in ACCOUNTS_FILE. */
export class AccountsImpl extends AccountsSkeleton.using({
  db: database(process.env["ACCOUNTS_FILE"] ?? "accounts.sqlite", tables),
}) {
  open(owner: string, cents: number): void {
    this.deps.db.run("insert into accounts (owner, cents) values (?, ?)", owner, cents);
  }

  balance(owner: string): number {
    const row = this.deps.db.get("select cents from accounts where owner = ?", owner);
    if (typeof row?.["cents"] !== "number") throw new NoAccount({ owner });
    return row["cents"];
  }

  async transfer(from: string, to: string, cents: number): Promise<void> {
    this.#add(from, -cents);
    // The money has left one account already: should the other one not be there, all of this has never been.
    this.#add(to, cents);
    const balance = this.balance(from);
    if (balance < 0) throw new NotCovered({ owner: from, balance: balance + cents });
    await this.mesh.emit.onSuccess.transferred({ from, to, cents });
  }

  #add(owner: string, cents: number): void {
    this.balance(owner);
    this.deps.db.run("update accounts set cents = cents + ? where owner = ?", cents, owner);
  }
}
