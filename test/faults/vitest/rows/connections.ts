import { defineVitestRow, type VitestRow } from "../row.ts";

/** What connections do under faults. */
export const connections: readonly VitestRow[] = [
  {
    name: "B14",
    title: "what was declared elsewhere otherwise is named, and nothing else suffers",
    files: ["test/rabbitmq/mismatch.test.ts"],
  },
  {
    name: "B15",
    title: "a refused login, virtual host or permission says what to grant, and shows no password",
    files: ["test/rabbitmq/refused-logins.test.ts", "test/rabbitmq/permissions.test.ts"],
  },
  {
    name: "B16",
    title: "failures of TLS say what is wrong, and nothing leaves in the clear instead",
    files: ["test/rabbitmq/tls.test.ts"],
  },
  {
    name: "S9",
    title: "a broker that takes nothing fills no memory",
    files: ["test/rabbitmq/stalled.test.ts"],
  },
  {
    name: "S21",
    title: "health turns with the connection, and is good again only when all is consumed again",
    files: ["test/rabbitmq/health.test.ts"],
  },
  {
    name: "H10",
    title: "a malicious server ends no process and keeps nobody waiting",
    files: ["test/hostile/hostile.test.ts"],
  },
].map(defineVitestRow);
