import { type ReadConfig, readConfig } from "lagomorph/host";
import { describe, expect, test } from "vitest";

function read(file: string, environment: Readonly<Record<string, string>> = {}): ReadConfig {
  return readConfig({ file, environment });
}

describe("a configuration that is wrong", () => {
  test.each<[file: string, problems: object[]]>([
    ["workres: 1", [{ line: 1, message: '"workres" is no key; did you mean "workers"?' }]],
    [
      "log: { format: yaml }\nmetrics: null\nsettings: none",
      [
        { line: 1, message: "log: format: one of pretty, json is expected, not this text" },
        {
          line: 2,
          message:
            "metrics: false, or host:port such as 127.0.0.1:8000, or a port, or true is expected, not nothing",
        },
        { line: 3, message: "settings: an object is expected, not this text" },
      ],
    ],
    [
      "log: { level: loud, wrk: true }\nmy_own: 5",
      [
        {
          line: 1,
          message: "log: level: one of debug, info, warn, error is expected, not this text",
        },
        { line: 1, message: 'log: "wrk" is no key; there are level, format, work' },
        {
          line: 2,
          message: expect.stringMatching(
            /^"my_own" is no key; .*; keys of your own go under settings$/,
          ) as string,
        },
      ],
    ],
    [
      "openTelemetry: { trace: true }",
      [{ line: 1, message: 'openTelemetry: "trace" is no key; did you mean "traces"?' }],
    ],
    [
      "openTelemetry: maybe",
      [
        {
          line: 1,
          message:
            "openTelemetry: true or false, or an object of traces, metrics is expected, not this text",
        },
      ],
    ],
    ["AMQP_URL: a", [{ line: 1, message: '"AMQP_URL" is no key; did you mean "AMQP_URI"?' }]],
    [
      "http: { adress: a }",
      [{ line: 1, message: 'http: "adress" is no key; did you mean "address"?' }],
    ],
    [
      "\nworkers: many\nlog: loud",
      [
        {
          line: 2,
          message:
            "workers: a whole number from 1 to 65535, or an object by service is expected, not this text",
        },
        { line: 3, message: "log: one of debug, info, warn, error is expected, not this text" },
      ],
    ],
    [
      "workers: { a: 0 }",
      [
        {
          line: 1,
          message: "workers: a: a whole number from 1 to 65535 is expected, not this number",
        },
      ],
    ],
    [
      "drainTimeout: 5 s",
      [
        {
          line: 1,
          message:
            "drainTimeout: a time, such as 5s, 500ms or a number of milliseconds is expected, not this text",
        },
      ],
    ],
    ["- a", [{ line: 1, message: "an object of keys and values is expected" }]],
    [
      "a: [",
      [
        {
          line: 1,
          message: "this is no YAML: the indentation is wrong, or a bracket is missing (column 5)",
        },
      ],
    ],
    [
      "name: a\nname: b\nname: c",
      [
        { line: 2, message: "this key stands here for the second time (column 1)" },
        { line: 3, message: "this key stands here for the second time (column 1)" },
      ],
    ],
    [
      "name: a\njwt: { issuer: a, secret: ${JWT_SECRET:hunter2} }\nworkers: 3",
      [
        {
          line: 2,
          message:
            'this is no YAML: this does not belong here: a bracket, a comma, a quote or an indentation is wrong (column 28); inside of { … } and [ … ] it is !env_var "${VAR}", not ${VAR}',
        },
      ],
    ],
  ])("%j is refused, all of it, with its lines", (file, problems) => {
    expect(read(file).problems).toEqual(problems);
  });

  test("never shows a value: it may be a secret", () => {
    const file =
      "broker: { a: hunter2 }\ntls: hunter2\nworkers: hunter2\nname: [hunter2]\nhttp: [hunter2]";
    const { problems } = read(file);
    expect(problems.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5]);
    expect(JSON.stringify(problems)).not.toContain("hunter2");
  });

  test.each([
    ["workers: 1.5", "workers: a whole number from 1 to 65535, or an object by service "],
    [
      "http: 99999",
      "http: false, or host:port such as 127.0.0.1:8000, or a port, or an object of ",
    ],
    ["http: localhost", "http: false, or host:port "],
    ["http: { address: localhost }", "http: address: host:port such as "],
    ["metrics: yes", "metrics: false, or host:port such as 127.0.0.1:8000, or a port, or true is"],
    ["websocket: ws", "websocket: false, or a path such as /ws, or an object of path, "],
    ["broker: []", "broker: a text, or a list of texts is expected, not an empty list"],
    ["broker: [amqp://a, 5]", "broker: entry 2: a text is expected, not this number"],
    ["broker: http://foo", "broker: the URL of a broker starts with amqp://"],
    ["broker: amqp://a:99999", "broker: a broker's URL looks like amqp://"],
    ["broker: 'amqp://u:12/hunter2@h'", "broker: in a broker's URL / ? # and @ of a password are "],
    ["broker: [amqp://a, amqps://b]", "broker: the URLs of a cluster are all "],
    ["broker: amqp://a\ntls: { ca: ca.pem }", "tls: the option tls is for amqps://"],
    ["broker: amqps://a\ntls: { cert: a.pem }", "tls: tls.cert and tls.key belong together"],
    ["connectTimeout: 1e99", "connectTimeout: a time from 1 to 2147483647 milliseconds"],
    ["timeout: 25h", "timeout: a time from 0 to 86400000 milliseconds is expected"],
    [`name: ${"a".repeat(101)}`, "name: a text of 1 to 100 bytes is expected"],
    ["jwt: { secret: hunter2 }", "jwt: issuer is missing"],
    ["jwt: { issuer: a, secret: hunter2 }", "jwt: secret has less than 32 bytes"],
    ["jwt: { issuer: a }", "jwt: either keys or secret is expected"],
    ["jwt: { issuer: a, keys: 'http://hunter2' }", "jwt: keys is not https"],
    ["jwt: { issuer: a, keys: a, algorithms: HS256 }", "jwt: algorithms: some of ES256, "],
    ["jwt: { issuer: a, keys: a, clockTolerance: 1m }", "jwt: clockTolerance: at most 30s"],
    ["encryption: { own: { a: '{hunter2}' } }", "encryption: own: a: a path, a URL, or env: "],
  ])("is found before anything starts, with its key: %j", (file, message) => {
    const { problems } = read(file);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message.slice(0, message.length)).toBe(message);
    expect(problems[0]?.message).not.toContain("hunter2");
  });

  test("is named by who has said it", () => {
    const of = (broker: string | undefined, environment: Record<string, string>) =>
      readConfig({ broker, environment }).problems.map(({ message }) => message.split(": ")[0]);
    expect(of("u:hunter2@h", {})).toEqual(["--broker"]);
    expect(of(undefined, { AMQP_URL: "u:hunter2@h" })).toEqual(["AMQP_URL"]);
    expect(of("amqp://h", { AMQP_URL: "u:hunter2@h" })).toEqual([]);
  });

  test("is a variable that looks like one of these, and is none", () => {
    const environment = {
      ...{ LAGOMORPH_WORKRES: "1", LAGOMORPH_TOKEN: "a", LAGOMORPH_KEYS: "b" },
      ...{ LAGOMORPH_OF_OUR_OWN: "c", LAGOMORPH_MAX_CALLS: "1" },
    };
    const { problems, notes } = readConfig({ environment });
    expect(problems).toEqual([]);
    expect(notes).toEqual([
      "LAGOMORPH_WORKRES means nothing here; did you mean LAGOMORPH_WORKERS?",
    ]);
  });

  test.each([
    "jwt: {issuer: a}}\nsettings:\n  shop:\n    key: hunter2",
    "jwt: { issuer: a, secret: ${JWT_SECRET:hunter2}, audience: b }",
    "name: *hunter2",
    'name: "hunter2\\q"',
    "name: @hunter2",
    "name: ${SECRET}",
    "name: ${ALIAS}",
  ])("nor in what is no YAML, of which only the first thing is told: %j", (file) => {
    const { problems } = read(file, { SECRET: "{hunter2", ALIAS: "*hunter2" });
    expect(problems).toEqual([{ line: 1, message: expect.not.stringContaining("hunter2") }]);
  });

  test("is said to be of the environment when it is", () => {
    const { problems } = readConfig({ environment: { LAGOMORPH_WORKERS: "x" } });
    expect(problems).toEqual([
      {
        message:
          "LAGOMORPH_WORKERS: a whole number from 1 to 65535, or an object by service is expected, not this text",
      },
    ]);
  });
});
