import { readConfig } from "lagomorph/host";
import { describe, expect, test } from "vitest";

const log = { level: "info", format: "pretty", work: false };
const nothing = { workers: { of: {} }, log, connect: {} };

function read(file: string, environment: Readonly<Record<string, string>> = {}) {
  return readConfig({ file, environment });
}

describe("a configuration", () => {
  test("has defaults when nothing is said", () => {
    expect(read("").config).toEqual({ ...nothing, broker: ["amqp://guest:guest@localhost:5672"] });
    expect(read("", { AMQP_URL: "amqp://b" }).config.broker).toEqual(["amqp://b"]);
  });

  test.each<[file: string, part: object]>([
    ["broker: [amqp://a, amqp://b]", { broker: ["amqp://a", "amqp://b"] }],
    ["http: 0.0.0.0:8001", { http: { address: "0.0.0.0:8001" } }],
    ["http: 8001", { http: { address: 8001 } }],
    ["metrics: false", {}],
    [
      "http: { address: ':80', origins: [https://a.example], requestTimeout: 5s, documents: false }",
      {
        http: {
          address: ":80",
          origins: ["https://a.example"],
          requestTimeout: 5_000,
          documents: false,
        },
      },
    ],
    ["websocket: /live", { websocket: { path: "/live" } }],
    [
      "websocket: { origins: [https://a.example], allowWithoutOrigin: true, pingInterval: 10s }",
      {
        websocket: {
          origins: ["https://a.example"],
          allowWithoutOrigin: true,
          pingInterval: 10_000,
        },
      },
    ],
    [
      "jwt: { issuer: a, keys: keys.json, maxAge: 1h }",
      { jwt: { issuer: ["a"], keys: "keys.json", maxAge: 3_600_000 } },
    ],
    [
      "encryption: { own: { a: a.pem }, of: { b: env:B_KEY } }",
      { encryption: { own: { a: "a.pem" }, of: { b: "env:B_KEY" } } },
    ],
    ["workers: 7", { workers: { of: {}, others: 7 } }],
    ["workers: { math_service: 5 }", { workers: { of: { math_service: 5 } } }],
    ["drainTimeout: 1m\ntimeout: 250", { connect: { drainTimeout: 60_000, timeout: 250 } }],
    ["AMQP_URI: pyamqp://u:p@h:1//; amqp://k/v", { broker: ["amqp://u:p@h:1", "amqp://k/v"] }],
    ["WEB_SERVER_ADDRESS: 8000", { http: { address: "0.0.0.0:8000" } }],
    ["WEB_SERVER_ADDRESS: 127.0.0.1:8000", { http: { address: "127.0.0.1:8000" } }],
    [
      "max_workers: 3\nHEARTBEAT: 20",
      { workers: { of: {}, others: 3 }, connect: { heartbeat: 20 } },
    ],
    [
      "AMQP_URI: amqps://h\nAMQP_SSL: { ca_certs: ca.pem, cert_reqs: 2 }",
      { broker: ["amqps://h"], connect: { tls: { ca: "ca.pem" } } },
    ],
  ])("takes %j", (file, part) => {
    const { config, problems } = read(file);
    expect(problems).toEqual([]);
    expect(config).toEqual({ ...nothing, broker: ["amqp://guest:guest@localhost:5672"], ...part });
  });

  test("is overridden by the environment, and that by what is given", () => {
    const file = "workers: 1\ndrainTimeout: 1s\nbroker: amqp://file";
    const environment = {
      LAGOMORPH_WORKERS: "2",
      LAGOMORPH_DRAIN_TIMEOUT: "2s",
      AMQP_URL: "amqp://no",
    };
    const { config } = readConfig({ file, environment, given: { workers: "{ a: 3 }" } });
    expect(config).toEqual({
      ...nothing,
      broker: ["amqp://file"],
      workers: { of: { a: 3 }, others: 2 },
      connect: { drainTimeout: 2_000 },
    });
  });

  test("has what nameko's keys say of its wire, and which service is called by it", () => {
    const file = [
      "rpc_exchange: other",
      "parent_calls_tracked: 3",
      "AUTO_DELETE_EVENT_EXCHANGES: true",
      "DECLARE_EVENT_EXCHANGES: false",
      "wires: { math_service: nameko, orders: [native, nameko] }",
    ];
    const { config, problems, notes } = read(file.join("\n"));
    expect([...problems, ...notes]).toEqual([]);
    expect(config.wires).toEqual({ math_service: ["nameko"], orders: ["native", "nameko"] });
    expect(config.connect.nameko).toEqual({
      rpcExchange: "other",
      parentCallsTracked: 3,
      autoDeleteEventExchanges: true,
      declareEventExchanges: false,
    });
    expect(read("wires: { math_service: amqp }").problems).toHaveLength(1);
  });

  test("says which of nameko's keys mean nothing here", () => {
    const { problems, notes } = read("LOGGING: {}\nserializer: json");
    expect(problems).toEqual([]);
    expect(notes).toEqual([
      expect.stringMatching(/^LOGGING /),
      expect.stringMatching(/^serializer /),
    ]);
  });
});

describe("a variable of the environment", () => {
  const environment = {
    PORT: "8080",
    LIST: "[a, b]",
    EMPTY: "",
    TEXT: "a #b",
    DECIMAL: "1.10",
    URL: "memory:",
  };
  const values = (line: string): unknown => read(`name: ${line}`, environment);

  test.each<[text: string, http: unknown]>([
    ["${PORT}", { address: 8080 }],
    ["${PORT:1}", { address: 8080 }],
    ["${NONE:9}", { address: 9 }],
    ["127.0.0.1:${PORT}", { address: "127.0.0.1:8080" }],
    ["${NONE:127.0.0.1}:${NONE:81}", { address: "127.0.0.1:81" }],
    ["{ address: ':1', origins: !env_var '${LIST}' }", { address: ":1", origins: ["a", "b"] }],
    ['!raw_env_var "${PORT}"', { address: "8080" }],
    ['!env_var "${PORT}"', { address: 8080 }],
  ])("is put in for %s", (text, http) => {
    expect(read(`http: ${text}`, environment)).toMatchObject({ problems: [], config: { http } });
  });

  test.each<[text: string, name: string]>([
    ["${TEXT}", "a"],
    ["$PORT", "$PORT"],
    ["${PORT", "${PORT"],
    ['!!str "${PORT}"', "${PORT}"],
    ['"$PORT"', "$PORT"],
    ["${URL}", "memory:"],
    ["${NONE:amqp://guest:guest@localhost}", "amqp://guest:guest@localhost"],
  ])("in %s gives %j", (text, name) => {
    expect(values(text)).toMatchObject({ problems: [], config: { connect: { name } } });
  });

  test.each(["${EMPTY:a}", "${EMPTY}", "${NONE}"])(
    "is nothing in %s: one that is set wins, also when it is empty",
    (text) => {
      expect(values(text)).toMatchObject({
        problems: [{ line: 1, message: "name: a text of 1 to 100 bytes is expected, not nothing" }],
      });
    },
  );

  test.each<[file: string, path: string]>([
    ['broker: "${AMQP_URL}"', "broker"],
    ["jwt: { issuer: a, secret: '${JWT_SECRET:0123}' }", "jwt: secret"],
    ['settings:\n  shop: { keys: ["${SHOP_KEY}"] }', "settings: shop: keys"],
  ])("in quotes stays as it stands, which %j hardly means: it is refused", (file, path) => {
    const { problems } = read(file);
    expect(problems.map(({ message }) => message.replace(/ it is .*/, ""))).toEqual([
      `${path}: in quotes \${…} stays as it stands;`,
    ]);
    expect(JSON.stringify(problems)).not.toContain("0123");
  });

  test("is no variable in what nameko's keys about Python say", () => {
    expect(read('LOGGING: { format: "${message}" }').problems).toEqual([]);
  });

  test("is replaced in files only: elsewhere it is refused", () => {
    const environment = { LAGOMORPH_JWT: '{ issuer: a, secret: "${JWT_SECRET}" }' };
    const { problems } = readConfig({ environment, given: { name: "${NAME}" } });
    expect(problems.map(({ message }) => message.split(":")[0])).toEqual([
      "LAGOMORPH_JWT",
      "--define name",
    ]);
    expect(readConfig({ environment: {}, given: { name: '!!str "${A}"' } }).problems).toEqual([]);
  });

  test("may be a key", () => {
    expect(read("${KEY:workers}: 4").config.workers).toEqual({ of: {}, others: 4 });
  });
});
