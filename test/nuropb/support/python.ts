import { findPython as find } from "../../support/find-python.ts";

/** A `python3` with pika and cryptography. */
export function findPython(): Promise<string | undefined> {
  const packages = ["python3-pika", "python3-cryptography"];
  return find({ imports: "import pika, cryptography", packages });
}
