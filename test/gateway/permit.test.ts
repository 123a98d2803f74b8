import { permittedOf, readGatewayConfig } from "lagomorph/host";
import { describe, expect, test } from "vitest";
import { ShopClient } from "../host/generated/shop/index.ts";
import { BoardClient } from "../websocket/generated/board/index.ts";

const services = [BoardClient, ShopClient];

/** Who may have what by a file: `board.add: anonymous`. */
function permitted(file: string): string[] {
  const { config, problems } = readGatewayConfig({ file, environment: {} });
  expect(problems).toEqual([]);
  return permittedOf(services, config).flatMap(({ members }) =>
    members.map(({ service, name, authenticated, scopes = [] }) => {
      const who = authenticated === true ? ["authenticated", ...scopes].join(" ") : "anonymous";
      return `${service}.${name}: ${who}`;
    }),
  );
}

describe("permissions", () => {
  test.each<[file: string, members: string[]]>([
    ["services: { board: { add: anonymous } }", ["board.add: anonymous"]],
    [
      "services: { board: { add: nobody, fill: authenticated, say: { scope: [a, b] } } }",
      ["board.fill: authenticated", "board.say: authenticated a b"],
    ],
    [
      "services: { board: { mine: anonymous, wipe: { scope: b }, pages: authenticated } }",
      [
        "board.mine: authenticated",
        "board.pages: authenticated board:read",
        "board.wipe: authenticated board:write b",
      ],
    ],
    [
      "services: { board: { '*': nobody, 'no*': anonymous, noted: authenticated } }",
      ["board.note: anonymous", "board.noted: authenticated"],
    ],
    [
      "services: { 'b*': nobody, '*': { 'l*': authenticated } }",
      ["shop.latest: authenticated", "shop.late: authenticated"],
    ],
  ])("%s: %j", (file, members) => {
    expect(permitted(file)).toEqual(members);
  });

  test("of all members never are of those that are @local or @hidden", () => {
    const names = permitted("services: { shop: anonymous }").map((line) => line.split(":")[0]);
    expect(names).toContain("shop.item");
    expect(names).not.toContain("shop.echo");
    expect(names).not.toContain("shop.secret");
  });

  test.each<[file: string, problem: string]>([
    ["services: {}", "nobody may have anything"],
    ["services: { shp: anonymous }", '"shp": no service is called so'],
    ["services: { bord: anonymous }", 'did you mean "board"?'],
    ["services: { board: { cuont: anonymous } }", 'did you mean "count"?'],
    ["services: { board: { 'z*': anonymous } }", 'board: "z*": no member is called so'],
    ["services: { shop: { echo: anonymous } }", "shop.echo is @local"],
    ["services: { shop: { secret: anonymous } }", "shop.secret is @hidden"],
    [
      "services: { board: { 'no*': anonymous, '*te': nobody } }",
      '"no*" and "*te" both fit note; name it in full',
    ],
  ])("%s: %s", (file, problem) => {
    const { config } = readGatewayConfig({ file, environment: {} });
    expect(() => permittedOf(services, config)).toThrow(problem);
  });
});

describe("the configuration of a gateway", () => {
  test.each<[file: string, problem: string]>([
    ["servces: { board: anonymous }", 'did you mean "services"?'],
    ["services: { board: everybody }", "services: board: one of anonymous"],
    [
      "services: { board: { add: { scopes: x } } }",
      "services: board: add: { scope: … } is expected",
    ],
    [
      "services: { board: { add: 5 } }",
      "services: board: add: anonymous, authenticated, nobody or",
    ],
    ["workers: 5", '"workers" is no key'],
    ["rpc: rpc", "rpc: false, or a path such as /rpc is expected"],
    ["http: false", "http: a gateway listens"],
  ])("%s: %s", (file, problem) => {
    const { problems } = readGatewayConfig({ file, environment: {} });
    expect(problems.map(({ message }) => message).join("\n")).toContain(problem);
  });

  test("has what it says, and the keys of hosts that are not about services", () => {
    const file =
      "rpc: /call\nmaxCalls: 5\nwebsocket: false\ntimeout: 5s\nservices: { board: anonymous }";
    const environment = { LAGOMORPH_GENERATED: "out", LAGOMORPH_WORKERS: "7" };
    expect(readGatewayConfig({ file, environment }).config).toEqual({
      broker: ["amqp://guest:guest@localhost:5672"],
      connect: { timeout: 5_000 },
      log: { level: "info", format: "pretty", work: false },
      generated: "out",
      maxCalls: 5,
      rpc: "/call",
      services: { board: "anonymous" },
      websocket: false,
    });
  });
});
