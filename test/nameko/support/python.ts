import { findPython as find } from "../../support/find-python.ts";

/** A `python3` with kombu. */
export function findPython(): Promise<string | undefined> {
  return find({ imports: "import kombu, amqp", packages: ["python3-kombu"] });
}
