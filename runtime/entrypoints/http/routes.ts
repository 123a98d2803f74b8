import type {
  CommandDescriptor,
  HttpRoute,
  MethodDescriptor,
  StreamDescriptor,
} from "../../descriptor.ts";
import type { Hosted } from "../../door.ts";

/** What a route leads to. */
export type RoutedMember = (
  | MethodDescriptor
  | CommandDescriptor
  | StreamDescriptor<unknown[], unknown, unknown>
) & { readonly http: HttpRoute };

/** A route of a service. */
export interface Route {
  readonly service: Hosted;
  readonly member: RoutedMember;
  /** The service lets nobody in any more. */
  readonly isClosed: () => boolean;
}

/** The members of a service that have a route. */
export function routedMembers({ descriptor }: Hosted): RoutedMember[] {
  return descriptor.members.filter(isRouted);
}

function isRouted(member: Hosted["descriptor"]["members"][number]): member is RoutedMember {
  return "http" in member && member.http !== undefined;
}

/** What requests see of a route: names of parameters make no difference. */
export function shapeOf({ http }: RoutedMember): string {
  return `${http.method} ${http.path.replaceAll(/:[^/]+/g, ":")}`;
}

/** Routes in the order in which they are tried: a part that is written out before a parameter, `HEAD` before `GET`. */
export function inOrder(routes: readonly Route[]): readonly Route[] {
  return routes.toSorted((a, b) => compare(keyOf(a.member.http), keyOf(b.member.http)));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Parameters sort behind every text. */
function keyOf({ method, path }: HttpRoute): string {
  const parts = path.split("/").map((part) => (part.startsWith(":") ? "\uffff" : part));
  return `${parts.join("/")}\n${method === "HEAD" ? "" : method}`;
}

/** A contract's path as the router takes it: what is escaped in it is matched unescaped. */
export function patternOf({ path }: HttpRoute): string {
  return path
    .split("/")
    .map((part) => (part.startsWith(":") ? part : decodeURIComponent(part)))
    .join("/");
}
