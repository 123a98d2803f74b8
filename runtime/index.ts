/** The door of the package: `import { connect } from "lagomorph"`. */
export { DeclaredError, MeshError } from "./errors.ts";
