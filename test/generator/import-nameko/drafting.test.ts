import { describe, expect, test } from "vitest";

import { importNameko, NotPython } from "../../../generator/import-nameko/index.ts";
import { compileDrafts, draft, findings, onlyText } from "./drafts.ts";

/** A service with a body, after imports of all that it may use. */
function service(body: string, before = ""): string {
  const lines = body.split("\n").map((line) => `    ${line}`);
  return [
    "from nameko.rpc import rpc, RpcProxy",
    "from nameko.events import event_handler, EventDispatcher",
    "from nameko.timer import timer",
    "from nameko.web.handlers import http",
    "from typing import *",
    before,
    "class S:",
    '    name = "s"',
    ...lines,
    "",
  ].join("\n");
}

/** The members of a draft, without comments. */
function members(text: string): readonly string[] {
  const body = /extends Service<"s"[^{]*\{[^}]*\}> \{\n([\s\S]*?)\n\}\n/.exec(text)?.[1] ?? "";
  return body
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^(\/\/|\/\*\*|\*)/.test(line));
}

describe("an entrypoint is found", () => {
  test.each([
    ["by another name", "from nameko.rpc import rpc as r", "@r"],
    ["by its module", "import nameko.rpc", "@nameko.rpc.rpc"],
    ["by another name of its module", "import nameko.rpc as nr", "@nr.rpc()"],
    ["by its package", "from nameko import rpc as module", "@module.rpc"],
    ["by its class", "from nameko.rpc import Rpc\nr = Rpc.decorator", "@r"],
    [
      "by a class that extends its class",
      "from nameko.rpc import Rpc\nclass Mine(Rpc):\n    pass\nmine = Mine.decorator",
      "@mine",
    ],
    ["by a star", "from nameko.rpc import *", "@rpc"],
    ["of nameko-amqp-retry", "from nameko_amqp_retry.rpc import rpc", "@rpc"],
    [
      "by an import that is tried",
      "try:\n    from nameko.rpc import rpc\nexcept ImportError:\n    from other import rpc2",
      "@rpc",
    ],
  ])("%s", (_, imports, decorator) => {
    const text = `${imports}\nclass S:\n    name = "s"\n    ${decorator}\n    def f(self) -> int: pass\n`;
    expect(members(onlyText(draft(text)))).toEqual(["f(): number & Int;"]);
  });

  test.each([
    ["@remote", "def remote(method):\n    return rpc(method)"],
    ["@remote(1)", "def remote(times):\n    return lambda method: rpc(method)"],
  ])("is told of where a function of the files makes it: %s", (decorator, maker) => {
    const { services, notes } = draft(service(`${decorator}\ndef f(self): pass`, maker));
    expect(services).toMatchObject([{ name: "s", members: {} }]);
    expect(notes.map(({ text }) => text).join("\n")).toContain("what `@remote` of the files makes");
  });

  test("is none when it is somebody else's of that name", () => {
    const text = `from other import rpc\nclass S:\n    name = "s"\n    @rpc\n    def f(self): pass\n`;
    expect(draft(text).services).toEqual([]);
  });
});

describe("a class", () => {
  test("has the entrypoints of what it extends, in other files too, but for those that it overrides", () => {
    const base = `from nameko.rpc import rpc\nclass Base:\n    @rpc\n    def health(self) -> bool: pass\n    @rpc\n    def gone(self): pass\n`;
    const own = `from .base import Base as B\nclass S(B):\n    name = "s"\n    def gone(self): pass\n`;
    const { files } = importNameko([
      { path: "pkg/base.py", text: base },
      { path: "pkg/s.py", text: own },
    ]);
    expect(files.flatMap(({ text }) => members(text))).toEqual(["health(): boolean;"]);
  });

  test("is a part of another one that has its name", () => {
    const text = service("@rpc\ndef a(self) -> int: pass", "").concat(
      "class Better(S):\n    @rpc\n    def b(self) -> int: pass\n",
    );
    const { services, files } = draft(text);
    expect(services.map(({ name, members: counts }) => ({ name, counts }))).toEqual([
      { name: "s", counts: { method: 2 } },
    ]);
    expect(files[0]?.text).toContain("export interface Better ");
  });

  test.each([
    ["whose name is not written there", "settings.NAME", "no text that is written"],
    ["whose name the wire does not take", '"my service"', "has no service of the name"],
    ["whose name is a device", '"con"', "has no service of the name"],
  ])("%s is an error at its place", (_, name, why) => {
    const text = `from nameko.rpc import rpc\nclass S:\n    name = ${name}\n    @rpc\n    def f(self): pass\n`;
    const { services, notes } = draft(text);
    expect(services).toEqual([]);
    expect(notes).toMatchObject([{ isError: true, place: { line: 2, column: 1 }, subject: "S" }]);
    expect(notes[0]?.text).toContain(why);
  });

  test("that has the name of another one is an error", () => {
    const other = '\nclass T:\n    name = "S"\n    @rpc\n    def f(self): pass\n';
    const { services, notes } = draft(`${service("@rpc\ndef f(self) -> None: pass")}${other}`);
    expect(services.map(({ name }) => name)).toEqual(["s"]);
    expect(notes.filter(({ isError }) => isError)).toMatchObject([{ subject: "T" }]);
  });
});

describe("methods whose names differ by underscores alone", () => {
  test.each([
    ["get_user", "getUser"],
    ["getUser", "get_user"],
  ])("%s, %s: have both", (...names) => {
    const methods = names.map((name) => `@rpc\ndef ${name}(self) -> int: pass`);
    const drafted = draft(service(methods.join("\n")));
    const { both } = compileDrafts({ both: drafted });
    expect(findings(both)).toEqual([]);
    const { members } = both.model.services[0] ?? {};
    expect(members?.map(({ wireName }) => wireName).toSorted()).toEqual(["getUser", "get_user"]);
  });
});

describe("text that is no Python 3", () => {
  test.each([
    ["class S(:\n    pass\n", 1, 9],
    ["x = (1\n", 2, 1],
    ["print 'x'\n", 1, 7],
    ["x = 'abc\n", 1, 1],
    ["def f():\n  x\n y\n", 3, 1],
    [`x = ${"(".repeat(20_000)}\n`, 1, 1],
  ])("is an error at its place (%#)", (text, line, column) => {
    const error = (() => {
      try {
        return draft(text);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(NotPython);
    expect(error).toMatchObject({ place: { file: "service.py", line, column } });
  });

  test("is none when it is merely strange", () => {
    expect(draft("\uFEFFx = 1.\nasync def f():\n\tyield\n").services).toEqual([]);
  });
});

describe("events", () => {
  test("of a service that is not in the files are of a contract of its own", () => {
    const text = service(
      '@event_handler("other", "it.happened")\ndef f(self, payload: Dict[str, int]): pass',
    );
    const { files, services } = draft(text);
    expect(services.map(({ name, isStub }) => [name, isStub])).toEqual([
      ["s", false],
      ["other", true],
    ]);
    expect(files[1]?.text).toContain(
      "/** @name it.happened */\n  itHappened: Event<Record<string, number & Int>>;",
    );
    expect(members(files[0]!.text)).toEqual(['f: On<OtherService, "itHappened">;']);
  });

  test("are dispatched by constants, by calls of data classes, in mixins", () => {
    const before = [
      "from dataclasses import dataclass, asdict",
      "from enum import Enum",
      "class Events(Enum):\n    DONE = 'done'",
      "@dataclass\nclass Done:\n    id: int",
      "class Mixin:\n    emit = EventDispatcher()\n    def help(self):\n        self.emit(Events.DONE.value, asdict(Done(1)))",
      "class Named:\n    pass",
    ].join("\n");
    const text = service("@rpc\ndef f(self) -> None: pass", before).replace(
      "class S:",
      "class S(Mixin):",
    );
    expect(members(onlyText(draft(text)))).toEqual(["done: Event<Done>;", "f(): void;"]);
  });

  test.each([
    ["datetime.utcnow()", "Date"],
    ["dt.datetime.now(dt.timezone.utc)", "Date"],
    ["datetime.utcnow() + timedelta(days=1)", "Date"],
    ["date.today().replace(day=1)", "Date"],
    ["datetime.utcnow().isoformat()", "string"],
    ["datetime.now().timestamp()", "number"],
    ["Decimal(1)", "string"],
    ["datetime.utcnow() - started", "unknown"],
    ["self.now()", "unknown"],
  ])("carry %s as %s", (value, type) => {
    const before =
      "import datetime as dt\nfrom datetime import date, datetime, timedelta\nfrom decimal import Decimal";
    const body = `dispatch = EventDispatcher()\n@rpc\ndef f(self) -> None: self.dispatch("done", {"at": ${value}})`;
    const text = onlyText(draft(service(body, before)));
    expect(members(text)[0]).toBe(`done: Event<{ at: ${type} }>;`);
  });
});

test.each(['Exchange("jobs")', "JOBS.exchange"])(
  "a publisher's exchange may be written as %s",
  (exchange) => {
    const before =
      'from kombu import Exchange, Queue\nfrom nameko.messaging import Publisher\nJOBS = Queue("q", exchange=Exchange("jobs"))';
    const body = `out = Publisher(exchange=${exchange})\n@rpc\ndef f(self) -> None: self.out("x", routing_key="k")`;
    const text = onlyText(draft(service(body, before)));
    expect(members(text)).toContain(`out: Publish<"jobs", "k", string>;`);
  },
);

test("a publisher whose exchange is not written in the files is left out, and said to be", () => {
  const before = "from nameko.messaging import Publisher\nfrom elsewhere import exchange";
  const body = "out = Publisher(exchange=exchange)\n@rpc\ndef f(self) -> None: pass";
  expect(onlyText(draft(service(body, before)))).toContain(
    "`out` publishes, but its exchange is not written in the files: it is left out.",
  );
});

test("errors have the path by which Python knows them", () => {
  const { files } = importNameko([
    { path: "src/shop/errors.py", text: "class Gone(Exception): pass\nclass Late(Gone): pass\n" },
    {
      path: "src/shop/s.py",
      text: service(
        "@rpc(expected_exceptions=(Gone, e.Late, Own))\ndef f(self) -> int: pass",
        "from shop.errors import Gone\nfrom . import errors as e\nclass Own(KeyError): pass",
      ),
    },
  ]);
  const names = files.flatMap(({ text }) => [...text.matchAll(/ServiceError<"(.*)">/g)]);
  expect(names.map(([, name]) => name)).toEqual([
    "shop.errors.Gone",
    "shop.errors.Late",
    "shop.s.Own",
  ]);
});

describe("what Python masks", () => {
  test.each([
    ['"a"', "a: str", "a"],
    ['"a.b"', "a: dict", "a.*"],
    ['"a.b.c"', "a: Dict[str, Any]", "a.*"],
    ['"a[0].b"', "a: List[Dict[str, str]]", "a[].*"],
    ['("a", "b")', "a, b", "a, b"],
    ['"a[0]"', "a", "a"],
  ])("%s of (%s) is masked as %s", (given, parameters, path) => {
    const text = onlyText(
      draft(service(`@rpc(sensitive_arguments=${given})\ndef f(self, ${parameters}): pass`)),
    );
    expect(text).toContain(`@sensitive ${path} *`.replace(/ \*$/, ""));
  });

  test("of a parameter that is not there is said", () => {
    const text = onlyText(
      draft(service(`@rpc(sensitive_arguments="zzz")\ndef f(self) -> None: pass`)),
    );
    expect(text).toContain("Python masks `zzz`, which leads nowhere here");
    expect(text).not.toMatch(/^\s*\/?\*.*@sensitive/m);
  });
});

describe("comments of Python", () => {
  const nasty =
    "*/ export const x = 1; /* `${x}` @http GET /x\\n@name evil\\n```\\nlagomorph-disable-next-line LAG1001";

  test("are comments of the contract, whatever is in them", () => {
    const text = service(
      `@rpc\ndef f(self, a: int = 1) -> None:\n    "${nasty}"\n@timer(5)\ndef t(self):\n    '''${nasty}'''`,
    );
    const compiled = compileDrafts({ nasty: draft(text) }).nasty;
    expect(findings(compiled)).toEqual([]);
    const [contract] = compiled.model.services;
    expect(contract?.members.map(({ name, wireName, kind }) => [name, wireName, kind])).toEqual([
      ["f", "f", "method"],
      ["t", "t", "timer"],
    ]);
  });
});

test("the same files give the same contracts, in whatever order they come", () => {
  const files = [
    { path: "a.py", text: service("@rpc\ndef f(self) -> None: pass") },
    {
      path: "b.py",
      text: service("@rpc\ndef f(self) -> None: pass")
        .replace('name = "s"', 'name = "t"')
        .replace("class S:", "class T:"),
    },
  ];
  const texts = (all: typeof files): unknown =>
    importNameko(all)
      .files.map(({ path, text }) => ({ path, text }))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  expect(texts(files.toReversed())).toEqual(texts(files));
});
