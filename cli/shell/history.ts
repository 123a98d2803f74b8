import { appendFileSync, chmodSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import type { Catalogue } from "./catalogue.ts";

/** How many statements are kept. */
const longest = 1000;

/** Statements of earlier sessions, in a file that only its owner reads. */
export class History {
  readonly #file: string | undefined;
  readonly #secretMembers: readonly string[];

  /** `file`: `undefined` keeps nothing. */
  constructor(file: string | undefined, { services }: Pick<Catalogue, "services">) {
    this.#file = file;
    this.#secretMembers = services.flatMap(({ members }) =>
      members.flatMap(({ name, hasSecrets }) => (hasSecrets ? [name] : [])),
    );
  }

  /** What was kept, the last first. */
  read(): string[] {
    if (this.#file === undefined) return [];
    try {
      if (!statSync(this.#file).isFile()) return [];
      const lines = readFileSync(this.#file, "utf8")
        .split("\n")
        .filter((line) => line !== "");
      chmodSync(this.#file, 0o600);
      const kept = lines.slice(-longest);
      if (lines.length > 2 * longest)
        writeFileSync(this.#file, `${kept.join("\n")}\n`, { mode: 0o600 });
      return kept.toReversed();
    } catch {
      // There is none yet, or it cannot be read: one does without.
      return [];
    }
  }

  /** Keeps a statement, apart from what is secret in it. */
  add(statement: string): void {
    const line = withoutSecrets(statement.trim().replaceAll(/\s*\n\s*/g, " "), this.#secretMembers);
    if (this.#file === undefined || line === undefined || line === "") return;
    try {
      if (statSync(this.#file, { throwIfNoEntry: false })?.isFile() === false) return;
      appendFileSync(this.#file, `${line}\n`, { mode: 0o600 });
    } catch {
      // A home that cannot be written keeps no history.
    }
  }
}

/** Where statements are kept, unless the environment says otherwise. */
export function historyFile(): string | undefined {
  const given = process.env["LAGOMORPH_SHELL_HISTORY"];
  if (given === undefined) return path.join(homedir(), ".lagomorph_history");
  return given === "" ? undefined : given;
}

/** What looks like a token, a password, or a URL with one. */
const secret =
  /token|passw|secret|authori[sz]ation|api_?key|\bbearer\s|\beyJ[\w-]{8,}|:\/\/[^\s/@]*:[^\s/@]*@/i;

/** A statement as it may be kept: what follows a member that takes secrets is left out; `undefined` for one that names a secret. */
export function withoutSecrets(
  statement: string,
  secretMembers: readonly string[],
): string | undefined {
  const ends = secretMembers.flatMap((name) => {
    const at = new RegExp(`(?<![\\w$])${escaped(name)}(?![\\w$])`).exec(statement);
    return at === null ? [] : [at.index + name.length];
  });
  const end = Math.min(...ends, statement.length);
  const kept = statement.slice(0, end);
  if (secret.test(kept)) return undefined;
  return end === statement.length ? kept : `${kept}(…)`;
}

function escaped(name: string): string {
  return name.replaceAll(/[$.*+?^{}()|[\]\\-]/g, String.raw`\$&`);
}
