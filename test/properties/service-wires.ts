/** How the messages of a service look, and how its names do, as the options of its contract say. */
export interface ServiceWire {
  /** The second argument of `Service`, with a comma before it. */
  readonly options: string;
  readonly wire?: "nameko" | "nuropb";
  /** Members and parameters have other names on the wires of other frameworks. */
  readonly isSnake: boolean;
}

const native: ServiceWire = { options: "", isSnake: false };

/** The wires of services; the native one more often. */
export const serviceWires: readonly ServiceWire[] = [
  native,
  native,
  native,
  { options: `, { wire: "nameko" }`, wire: "nameko", isSnake: false },
  { options: `, { wire: "nameko"; naming: "snake_case" }`, wire: "nameko", isSnake: true },
  { options: `, { wire: "nuropb"; version: "2.1.0" }`, wire: "nuropb", isSnake: false },
  { options: `, { wire: "nuropb"; naming: "snake_case" }`, wire: "nuropb", isSnake: true },
  { options: `, { naming: "snake_case" }`, isSnake: true },
];

/** Names that become others in snake case, and those. */
const snakes: Readonly<Record<string, string>> = { sentAt: "sent_at", contractId: "contract_id" };

/** How a name is written there. */
function snakeOf(name: string): string {
  return snakes[name] ?? name.replace(/^doM(\d)/, "do_m$1");
}

/** What a descriptor says of a member for the wires of other frameworks. */
export function foreignly(
  {
    name,
    wire,
    parameters,
  }: { readonly name: string; readonly wire: string; readonly parameters: readonly string[] },
  { wire: framework, isSnake }: ServiceWire,
): Readonly<Record<string, unknown>> {
  const own = isSnake && wire === name ? snakeOf(name) : wire;
  const others = isSnake ? parameters.map(snakeOf) : parameters;
  const isOther = others.some((each, at) => each !== parameters[at]);
  const foreign = { name: own, ...(isOther ? { parameters: others } : {}) };
  return { wire: framework, foreign: own === wire && !isOther ? undefined : foreign };
}
