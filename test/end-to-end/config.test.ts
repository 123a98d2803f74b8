import { describe, expect, test } from "vitest";
import { startCommand } from "../support/start-command.ts";

const patience = 60_000;

describe("lagomorph config", () => {
  test(
    "shows what counts, without passwords",
    async () => {
      const args = [
        "--config",
        "examples/math/config.yaml",
        "--define",
        'tls={passphrase: hunter2, cert: a.pem, key: "-----BEGIN hunter2"}',
        "--define",
        "settings={payments: {key: hunter2}}",
      ];
      const env = { AMQP_URL: "amqps://me:hun%40ter%2F2@broker", LAGOMORPH_TIMEOUT: "5s" };
      const { code, out } = await startCommand(["config", ...args], env).ended;
      expect(code).toBe(0);
      expect(out).not.toMatch(/hun|ter%|ter\/2/);
      expect(JSON.parse(out)).toEqual({
        broker: ["amqps://me:•••@broker"],
        http: { address: "0.0.0.0:8001" },
        workers: { math_service: 5, reporting_service: 10 },
        log: { level: "info", format: "pretty", work: false },
        settings: ["payments"],
        timeout: 5_000,
        tls: { passphrase: "•••", cert: "a.pem", key: "•••" },
      });
    },
    patience,
  );

  test(
    "ends with 2 for what is no broker, and shows nothing of it",
    async () => {
      const { code, out, err } = await startCommand(["config", "--broker", "u:hunter2@h"]).ended;
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toContain("--broker: the URL of a broker starts with amqp://");
      expect(err).not.toContain("hunter2");
    },
    patience,
  );
});
