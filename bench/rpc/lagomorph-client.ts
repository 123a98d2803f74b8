import { connect } from "lagomorph";
import { MathServiceClient } from "../../generated/math_service/client.ts";
import type { Add } from "./peer.ts";

/** The generated client, with all its checks. */
export async function startLagomorphClient(url: string): Promise<{ readonly add: Add }> {
  const mesh = await connect(url);
  const math = mesh.client(MathServiceClient);
  return { add: (x, y) => math.add(x, y) };
}
