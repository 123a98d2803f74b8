import type { HttpRoute } from "./contract.ts";

const bodiless: ReadonlySet<string> = new Set(["GET", "HEAD", "DELETE"]);

/** Whether parameters that are not in the path come from the query: the method's requests have no body that means something. */
export function takesQuery({ method }: HttpRoute): boolean {
  return bodiless.has(method);
}

/** The names of the parameters in a path. */
export function pathParameters(path: string): string[] {
  return path.split("/").flatMap((part) => (part.startsWith(":") ? part.slice(1) : []));
}
