import { type Claims, connect, type Mesh, type ServedService } from "lagomorph";
import { createHttpDoor, gateway, type Gateway, type GatewayConfig } from "lagomorph/host";
import { BoardClient } from "../websocket/generated/board/index.ts";
import { createBoard, type Witness } from "../websocket/board.ts";
import { ShopClient } from "../host/generated/shop/index.ts";
import { Shop, silent } from "../host/shop.ts";
import { unique } from "../support/unique.ts";

/** What a test has: services in one mesh, and a gateway in another one that reaches them. */
export interface Scene extends AsyncDisposable {
  readonly gateway: Gateway;
  readonly http: string;
  readonly websocket: string;
  /** The mesh of the services. */
  readonly services: Mesh;
  readonly shop: ServedService;
  readonly witness: Witness;
}

/** Whose tokens the services and the gateway take. */
function whose(token: string): Claims {
  if (token === "tom") return { sub: "tom", scope: "board:read" };
  if (token === "ann") return { sub: "ann", scope: "board:read board:write shop:refund" };
  if (token === "joe") return { sub: "joe" };
  if (token === "brief") return { sub: "brief", exp: Date.now() / 1000 + 0.3 };
  throw new Error("nobody");
}

/** What is let in to unless a test says otherwise. */
const permissions = {
  board: {
    "*": "anonymous",
    noted: { scope: ["board:read"] },
    fill: "authenticated",
    "s*": "nobody",
    say: { scope: ["board:write"] },
    tell: "nobody",
    cleared: "nobody",
    enter: "nobody",
    leave: "nobody",
  },
  shop: { "*": "anonymous", add: "nobody" },
} as const;

/** Opens both. */
export async function openScene(config: Partial<GatewayConfig> = {}): Promise<Scene> {
  const broker = `memory:${unique("gateway")}`;
  const services = await connect(broker, { log: silent() });
  const { witness, Board } = createBoard();
  const doorsElsewhere = ["http", "websocket"] as const;
  const options = { doorsElsewhere, authenticate: whose, drainTimeout: 500 };
  await services.serve(Board, options);
  // Its contract has a member that is only for a door of its own.
  const doors = [createHttpDoor({ address: ":0" })];
  const shop = await services.serve(Shop, { ...options, doors });
  const served = await gateway(
    [BoardClient, ShopClient],
    {
      broker: [broker],
      services: permissions,
      log: { level: "error", format: "pretty", work: false },
      connect: { name: "gateway", drainTimeout: 500 },
      http: { address: ":0", origins: ["https://app.example"], maxBody: 1_000 },
      ...config,
    },
    { log: silent(), authenticate: whose },
  );
  return {
    gateway: served,
    http: served.http ?? "",
    websocket: served.websocket ?? "",
    services,
    shop,
    witness,
    async [Symbol.asyncDispose]() {
      await served.close();
      await services.close();
    },
  };
}

/** What {@link post} sends besides. */
export interface Asked {
  readonly token?: string;
  readonly origin?: string;
  readonly signal?: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks by POST, with JSON; the answer as it came, and its body. */
export async function post(
  url: string,
  body: unknown,
  { token, origin, signal, headers }: Asked = {},
): Promise<{ readonly status: number; readonly headers: Headers; readonly body: unknown }> {
  const answer = await fetch(url, {
    method: "POST",
    body: JSON.stringify(body),
    headers: {
      "content-type": "application/json",
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(origin === undefined ? {} : { origin }),
      ...headers,
    },
    ...(signal === undefined ? {} : { signal }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: read(text) };
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
