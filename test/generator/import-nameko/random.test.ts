import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Contract, Member } from "../../../generator/model/contract.ts";
import { onlyService } from "../../support/read-contracts.ts";
import { compileDrafts, draft, findings } from "./drafts.ts";
import { type RandomService, services, writePython } from "./random-services.ts";

const count = 60;

/** The name on nameko's wire: by `@name`, else in snake_case. */
function foreignName({ name, wireName }: Member): string {
  if (wireName !== name) return wireName;
  return name.replaceAll(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}

function isWireName(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/.test(name);
}

/** What a contract is expected to have, in the words of Python. */
function expected({ methods, events }: RandomService): unknown {
  const taken = new Set(events.filter(isWireName));
  return {
    events: [...taken].toSorted(),
    methods: methods
      .filter(({ name }) => isWireName(name) && !taken.has(name))
      .map(({ name, parameters, result }) => ({
        name,
        parameters: parameters.map(({ type, hasDefault }) => ({
          type: type?.model ?? { kind: "unknown" },
          optional: hasDefault,
        })),
        result: result?.model ?? { kind: "unknown" },
      }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

/** `number & Int` has the rule of `Int`; in TypeScript it has a brand too. */
function withoutBrands(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBrands);
  if (typeof value !== "object" || value === null) return value;
  if ("kind" in value && value.kind === "branded" && "base" in value) {
    return withoutBrands(value.base);
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutBrands(each)]));
}

function actual({ members }: Contract): unknown {
  return {
    events: members
      .filter(({ kind }) => kind === "event")
      .map(foreignName)
      .toSorted(),
    methods: members
      .flatMap((member) => (member.kind === "method" ? [member] : []))
      .map((member) => ({
        name: foreignName(member),
        parameters: member.parameters.map(({ type, optional }) => ({
          type: withoutBrands(type),
          optional: optional === true,
        })),
        result: withoutBrands(member.result),
      }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

describe("contracts of random classes", () => {
  const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000);
  const all = fc.sample(services, { seed, numRuns: count });
  const drafts = Object.fromEntries(
    all.map((service, index) => [`random${index}`, draft(writePython(service, `random${index}`))]),
  );
  const compiled = compileDrafts(drafts);

  test(`are taken by the compiler, and say what went in, over ${count} classes (seed ${seed})`, () => {
    for (const [index, service] of all.entries()) {
      const contracts = compiled[`random${index}`]!;
      const python = writePython(service, `random${index}`);
      const errors = findings(contracts).filter((finding) => finding.startsWith("error"));
      expect({ python, errors }).toEqual({ python, errors: [] });
      expect({ python, ...(actual(onlyService(contracts)) as object) }).toEqual({
        python,
        ...(expected(service) as object),
      });
    }
  });
});
