import { MeshError } from "../errors.ts";

/** What promises, JSON and printers look for in any object. */
const lookedFor: ReadonlySet<string> = new Set([
  "then",
  "toJSON",
  "inspect",
  "constructor",
  "nodeType",
  "asymmetricMatch",
]);

/** A fake with some members of an object: whoever uses another one hears so. Everything but plain objects stays as it is. */
export function fakeValue(name: string, fake: unknown): unknown {
  if (!isPlain(fake)) return fake;
  return new Proxy(fake, {
    get(target, member, receiver): unknown {
      if (typeof member === "string" && !(member in target) && !lookedFor.has(member))
        throw missing(name, member);
      return Reflect.get(target, member, receiver);
    },
  });
}

/** What is thrown where a fake has no such member. It is the answer of who is tested, so that the test sees it. */
export function missing(name: string, member: string): MeshError {
  return new MeshError(
    "unimplemented",
    `the fake of "${name}" has no "${member}": add it to what the test gives, deps: { ${name}: { ${member}: … } }`,
  );
}

function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
