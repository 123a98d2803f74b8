/** The door of JSON Web Tokens: `import { verifyJwt } from "lagomorph/jwt"`. It needs the package `jose` beside this one. */
export { type JwtKeys, type JwtOptions, verifyJwt } from "./verify-jwt.ts";
