import { fileURLToPath } from "node:url";
import { type Authenticate, connect } from "lagomorph";
import type { Reply } from "./contracts/quick-example.ts";
import { QuickExampleClient, QuickExampleSkeleton } from "./generated/quick-example/index.ts";

// Whose token it is: here anybody's. `verifyJwt` of lagomorph/jwt looks at signatures.
const authenticate: Authenticate = () => ({ sub: "test_user", user_id: "test_user" });

/** The service: a method that needs the claims of its caller, and one that does not. */
export class QuickExampleImpl extends QuickExampleSkeleton {
  testRequiresUserClaims(): string {
    return `hello ${String(this.mesh.context.claims?.["user_id"])}`;
  }

  testMethod(param1: string, param2: Record<string, string>): Reply {
    return { param1, param2, reply: "response from test_method" };
  }
}

/** Serves and calls it; what it prints is what the same example in Python prints. */
export async function quickExample(url: string, print: (line: string) => void): Promise<void> {
  await using mesh = await connect(url, { authenticate });
  await mesh.serve(QuickExampleImpl);
  const client = mesh.client(QuickExampleClient);
  print(`Response: ${await client.testRequiresUserClaims({ token: "1234567890" })}`);
  const response = await client.testMethod("value1", { param2a: "value2a" });
  print(`Response: ${JSON.stringify(response)}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await quickExample(process.env["AMQP_URL"] ?? "memory:", (line) => console.log(line));
