import type { Everything } from "../contracts/python.ts";

/** Ten events that no other test sends. */
export function tenOf(word: string): readonly string[] {
  return Array.from({ length: 10 }, (_, index) => `${word} ${index}`);
}

export function everything(values: Partial<Everything>): Everything {
  const bytes = new Uint8Array([0, 255]);
  return { text: "", count: 1n, at: new Date(0), bytes, nothing: null, list: [1, 2], ...values };
}

/** The same as Python has it. */
export function inPython(values: object): object {
  const at = "1970-01-01T00:00:00Z";
  return { text: "", count: 1, at, bytes: "AP8=", nothing: null, list: [1, 2], ...values };
}

/** `{"who": "Matt"}` → `Matt` */
export function whoOf(value: unknown): string {
  if (typeof value !== "object" || value === null || !("who" in value)) return "";
  return String(value.who);
}
