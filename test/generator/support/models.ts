import type {
  Contract,
  Member,
  Model,
  NamedType,
  Parameter,
} from "../../../generator/model/contract.ts";
import type { TypeModel } from "../../../generator/model/type.ts";

const location = { file: "contracts/test.ts", line: 1, column: 1, length: 1 };

export const number: TypeModel = { kind: "number" };
export const string: TypeModel = { kind: "string" };
export const date: TypeModel = { kind: "date" };

/** A method of a hand-built model. */
export function method(name: string, parameters: readonly Parameter[], result: TypeModel): Member {
  return { kind: "method", name, wireName: name, parameters, result, errors: [], location };
}

/** An event of a hand-built model. */
export function event(name: string, payload: TypeModel): Member {
  return { kind: "event", name, wireName: name, payload, location };
}

/** A service of a hand-built model. */
export function service(members: readonly Member[], options: Partial<Contract> = {}): Contract {
  return {
    interfaceName: "TestService",
    name: "test_service",
    wire: "native",
    file: "contracts/test.ts",
    members,
    location,
    ...options,
  };
}

/** A hand-built model. */
export function model(
  services: readonly Contract[],
  types: Readonly<Record<string, NamedType>> = {},
): Model {
  return { services, errors: [], types };
}

/** An object type: `{ a: T; b?: U }`, where a `?` at the end of a name makes it optional. */
export function object(properties: Readonly<Record<string, TypeModel>>): TypeModel {
  return {
    kind: "object",
    properties: Object.entries(properties).map(([name, type]) =>
      name.endsWith("?") ? { name: name.slice(0, -1), type, optional: true } : { name, type },
    ),
  };
}

/** A union type. */
export function union(...members: TypeModel[]): TypeModel {
  return { kind: "union", members };
}
