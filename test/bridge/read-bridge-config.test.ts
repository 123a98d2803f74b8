import { describe, expect, it } from "vitest";
import { readBridgeConfig } from "../../runtime/bridge/index.ts";

const brokers = `brokers:
  cloud: amqps://u:\${PASSWORD}@rabbit
  hq: { url: amqp://localhost, heartbeat: 5 }`;

describe("the configuration of a bridge", () => {
  it("that has no URL where a broker is says so, and repeats nothing", () => {
    const carry = "carry: { from: a, to: b, events: orders.placed }";
    for (const wrong of ["hunter2", "[amqp://x, hunter2]", "{ url: hunter2 }", "5"]) {
      const { problems } = readBridgeConfig(`brokers: { a: ${wrong}, b: amqp://x }\n${carry}`, {});
      expect(problems, wrong).toHaveLength(1);
      expect(problems[0]?.message, wrong).toMatch(/^brokers: a: /);
      expect(JSON.stringify(problems)).not.toContain("hunter2");
    }
  });

  it("is read, with what holds where it says nothing", () => {
    const text = `${brokers}\ncarry: { from: cloud, to: hq, events: orders.placed }`;
    const { config, problems } = readBridgeConfig(text, { PASSWORD: "p" });
    expect(problems).toEqual([]);
    expect(config).toEqual({
      name: "bridge",
      brokers: {
        cloud: { url: ["amqps://u:p@rabbit"] },
        hq: { url: ["amqp://localhost"], heartbeat: 5 },
      },
      carry: [{ from: "cloud", to: "hq", services: [], events: ["orders.placed"], commands: [] }],
      maxHops: 8,
      drainTimeout: 10_000,
      health: undefined,
      logLevel: "info",
      logFormat: "pretty",
    });
  });

  it.each<[string, string]>([
    ["cary: []", '4: "cary" is no key; did you mean "carry"?'],
    [
      "carry: { from: cloud, to: hq, event: [a.b] }",
      '4: carry: entry 1: "event" is no key; did you mean "events"?',
    ],
    [
      "carry: { from: clout, to: hq, events: a.b }",
      'carry: entry 1: from: "clout" is no broker; did you mean cloud?',
    ],
    ["carry: { from: hq, to: hq, events: a.b }", "carry: entry 1: from and to are the same broker"],
    [
      "carry: { from: cloud, to: hq }",
      "carry: entry 1: services, events or commands: one of them is expected",
    ],
    [
      "carry: { from: cloud, to: hq, commands: rebuild }",
      '4: carry: entry 1: commands: "rebuild" is not service.member',
    ],
    [
      "carry: { from: cloud, to: hq, services: a.b }",
      '4: carry: entry 1: services: "a.b" is not the name of a service',
    ],
    [
      "carry: { from: cloud, to: hq, events: orders }",
      '4: carry: entry 1: events: "orders" is not service.event, or a pattern such as service.* or #: no event is called so',
    ],
    ["name: a.b", "4: name: letters, digits, - and _ are expected, a letter first, 32 at the most"],
    ["maxHops: 0", "4: maxHops: a whole number from 1 to 16 is expected, not this number"],
    ["", "carry: says what goes from which broker to which one; it is missing"],
  ])("that says %j is refused with what is wrong", (line, expected) => {
    const { problems } = readBridgeConfig(`${brokers}\n${line}`, { PASSWORD: "hunter2" });
    const told = problems.map((each) =>
      each.line === undefined ? each.message : `${each.line}: ${each.message}`,
    );
    expect(told).toEqual([expected]);
    expect(told.join()).not.toContain("hunter2");
  });

  it("is refused with all that is wrong inside of a key", () => {
    const carry = "carry: [{ form: cloud, too: hq }, { from: cloud, to: hq, events: 5 }]";
    const { problems } = readBridgeConfig(`${brokers}\n${carry}`, { PASSWORD: "hunter2" });
    expect(problems.map(({ message }) => message)).toEqual([
      'carry: entry 1: "form" is no key; did you mean "from"?',
      'carry: entry 1: "too" is no key; there are from, to, services, events, commands',
      "carry: entry 2: events: a text, or a list of texts is expected, not this number",
    ]);
  });

  it.each([
    ["amqp://a:b@rabbit", "amqp://c:d@RABBIT:5672/", true],
    ["amqp://rabbit/one", "amqp://rabbit/two", false],
    ["amqp://rabbit:5673", "amqp://rabbit", false],
  ])("that gives two names to %s and %s is refused: %s", (cloud, hq, isRefused) => {
    const text = `brokers: { cloud: "${cloud}", hq: "${hq}" }\ncarry: { from: cloud, to: hq, events: "#" }`;
    const { problems } = readBridgeConfig(text, {});
    const message = "brokers: cloud and hq are one broker, by their URLs: a bridge is between two";
    expect(problems).toEqual(isRefused ? [{ message }] : []);
  });
});
