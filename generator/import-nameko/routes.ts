import { add, leaveOut, namesOf, oneLine } from "./add-member.ts";
import type { MethodBody } from "./draft.ts";
import type { Drafting } from "./drafting.ts";
import { type Entrypoint, sensitivePaths, textArgument } from "./entrypoint.ts";
import { errorsOf, type MethodAt, parameterName, parametersOf, tell } from "./methods.ts";
import { readMethods, readRoute, type Route } from "./route.ts";

/** `@http("GET,POST", "/orders/<int:id>")`: a member for each method. */
export function addRoutes(drafting: Drafting, at: MethodAt, entrypoint: Entrypoint): void {
  const { project } = drafting;
  const given = textArgument(project, entrypoint, [0, "method"]);
  const rule = textArgument(project, entrypoint, [1, "url"]);
  if (given === undefined || rule === undefined) {
    leaveOut(drafting, at, "its route is not written in the files: it is left out.");
    return;
  }
  const route = readRoute(rule);
  if (typeof route === "string") {
    leaveOut(drafting, at, `its route \`${oneLine(rule)}\` is left out, since ${route}.`);
    return;
  }
  const { taken, others } = readMethods(given);
  if (others.length > 0) {
    leaveOut(
      drafting,
      at,
      `no contract has routes of the methods ${others.map((each) => `\`${oneLine(each)}\``).join(", ")}.`,
    );
  }
  for (const method of taken)
    addRoute(drafting, { ...at, remarks: [] }, { entrypoint, route, method });
}

interface RouteAt {
  readonly entrypoint: Entrypoint;
  readonly route: Route;
  readonly method: string;
}

function addRoute(drafting: Drafting, at: MethodAt, { entrypoint, route, method }: RouteAt): void {
  const key = `@http ${method} ${keyOf(route)}`;
  const isTaken = at.service.members.some(
    ({ tags }) => tags[0]?.replaceAll(/:[^/]+/g, ":") === key,
  );
  if (isTaken) {
    leaveOut(drafting, at, `another member has its route \`${method} ${keyOf(route)}\`.`);
    return;
  }
  const names = namesOf(drafting, at, `_${method.toLowerCase()}`);
  if (names === undefined) return;
  const parameters = routeParameters(drafting, at, route);
  const tsNames = new Map(parameters.map(({ python, name }) => [python, name]));
  const parts = route.parts.map((part) =>
    typeof part === "string" ? part : `:${tsNames.get(part.name) ?? part.name}`,
  );
  tell(
    drafting,
    at,
    "Python reads the request and writes the answer itself: add parameters for what it takes from query or body, and say what it answers with.",
  );
  const body: MethodBody = {
    kind: "method",
    parameters,
    result: { kind: "unknown" },
    errors: errorsOf(drafting, at, entrypoint, true),
  };
  const sensitive = sensitivePaths(drafting.project, entrypoint);
  add(at, { names, tags: [`@http ${method} /${parts.join("/")}`, "@local"], sensitive, body });
}

/** What a request sees: names of parameters make no difference. */
function keyOf({ parts }: Route): string {
  return `/${parts.map((part) => (typeof part === "string" ? part : ":")).join("/")}`;
}

function routeParameters(
  drafting: Drafting,
  at: MethodAt,
  { parts }: Route,
): MethodBody["parameters"] {
  const order = parametersOf(at.entry).map(({ arg }) => arg.arg);
  const given = parts.flatMap((part) => (typeof part === "string" ? [] : [part]));
  return given
    .toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
    .map(({ name, shape }) => ({
      python: name,
      name: parameterName(drafting, at, name),
      shape,
      isOptional: false,
      isOpen: false,
      isRest: false,
    }));
}
