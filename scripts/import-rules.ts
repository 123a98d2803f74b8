import type { IForbiddenRuleType } from "dependency-cruiser";

/** The modules by which the package is entered: what other folders may import of `generator/` and `runtime/`. */
const doors =
  "^(generator/(index|up-to-date|config-file|own-modules|until-loaded|output/make-folder|import-nameko/index|model/foreign-names)|runtime/(index|contract|generated|bridge/index|browser/index|encryption/index|dead-letters/index|host/index|set-up/index|testing/index|observe/[a-z]+/index))\\.ts$";

/** Our own folders; everything else is Node's or comes from npm. */
const ours = "^(contracts|generator|runtime|generated|cli|examples|test|bench|scripts)/";

/** The folders that make up the package and its examples: where the house's layers hold. */
const layered = "^(contracts|generator|runtime|generated|cli|examples)/";

/** What values and durations in contracts are tested and read by, as those that travel are, and misspelt words found. */
const valueTests = "^runtime/(formats|rules|template|duration|edit-distance)\\.ts$";

/** The vocabulary of the runtime without what codecs and descriptors know: all that a broker sees. */
const brokerVocabulary = "^runtime/(broker|clock|message|errors|fifo|known-options|topic)\\.ts$";

/** The files of `runtime/` that assemble the parts; the other flat files are the vocabulary. */
const assembly = "^runtime/(index|generated|mesh|mesh-[a-z-]+|connect)\\.ts$";

/** Who may import whom, from `docs/architecture.md`. Type imports count like any others. */
export const importRules: readonly IForbiddenRuleType[] = [
  {
    name: "no-cycles",
    comment:
      "Modules that wait for each other to be loaded. Types load nothing, see the next rule.",
    severity: "error",
    from: { pathNot: "^contracts/" },
    to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
  },
  {
    name: "no-cycles-across-folders",
    comment: "Folders depend one way, types included. Contracts may refer to each other both ways.",
    severity: "error",
    from: { path: "^(.+)/[^/]+$", pathNot: "^(contracts|generated)/" },
    to: { circular: true, via: { pathNot: "^$1/[^/]+$" } },
  },
  {
    name: "every-import-resolves",
    comment: "An import that does not resolve is invisible to the other rules.",
    severity: "error",
    from: {},
    to: { couldNotResolve: true },
  },
  only("contracts", "^contracts/", "^(contracts/|runtime/contract\\.ts$)"),
  {
    name: "contracts-import-types-only",
    comment: "A contract is read by the compiler and never runs.",
    severity: "error",
    from: { path: "^contracts/" },
    to: { dependencyTypesNot: ["type-only"] },
  },
  only(
    "generated",
    "^generated/",
    "^(generated|contracts)/",
    "^runtime/(index|contract|generated)\\.ts$",
  ),
  only("generator", "^generator/", "^generator/", valueTests),
  only("runtime", "^runtime/", "^runtime/"),
  only("cli", "^cli/", "^cli/", doors, "^runtime/edit-distance\\.ts$"),
  only("examples", "^examples/", "^(examples|generated|contracts)/", doors),
  ...generatorRules(),
  ...importNamekoRules(),
  ...pythonRules(),
  ...runtimeRules(),
  never(
    "core-loads-no-doors",
    "^runtime/(?!bridge/|encryption/|entrypoints/|host/|jwt/|testing/|observe/)",
    "^runtime/(encryption|entrypoints/(http|websocket)|host|jwt|observe)/",
  ),
  never("observers-know-the-vocabulary-only", "^runtime/observe/", "^runtime/(?!observe/)[^/]+/"),
  only(
    "browser",
    "^runtime/browser/",
    "^runtime/browser/",
    "^runtime/(channel|descriptor|errors|fifo|known-options|wire)\\.ts$",
    "^runtime/client/(failure|jitter|opened-stream|received-stream|stream-buffer)\\.ts$",
  ),
  never("doors-know-no-transport", "^runtime/entrypoints/", "^runtime/(brokers|wires|client)/"),
  library("ts-morph", "^generator/source/"),
  library("@eslint-community/regexpp", "^generator/patterns/"),
  library("handlebars", "^generator/render/"),
  library("py-ast", "^generator/import-nameko/"),
  library("amqplib", "^runtime/brokers/amqp/"),
  library("hono", "^runtime/entrypoints/http/"),
  library("@hono/node-server", "^runtime/entrypoints/http/"),
  library("ws", "^runtime/entrypoints/websocket/"),
  library("@types/ws", "^runtime/entrypoints/websocket/"),
  library("@opentelemetry/[^/]+", "^runtime/observe/opentelemetry/"),
  library("pino", "^runtime/observe/pino/"),
  library("prom-client", "^runtime/observe/prometheus/"),
  library("yaml", "^runtime/host/"),
  library("fast-check", "^runtime/testing/samples/"),
  library("node-sqlite3-wasm", "^examples/accounts/"),
  library("jose", "^runtime/(encryption|jwt)/"),
  library("croner", "^runtime/timers/"),
  library("commander", "^cli/"),
  library("chokidar", "^(cli|generator/output|generator/watch)"),
];

function generatorRules(): IForbiddenRuleType[] {
  return [
    only(
      "generator-ahead",
      "^generator/ahead/",
      "^generator/(ahead|emitters|model|output|render)/",
      // And no compiler of TypeScript, which would take long to load.
      "^generator/source/quick-outline\\.ts$",
    ),
    only("generator-text", "^generator/text/", "^generator/text/"),
    only("generator-model", "^generator/model/", "^generator/model/", valueTests),
    only(
      "generator-source",
      "^generator/source/",
      "^generator/(source|model|diagnostics|inputs|patterns)/",
      valueTests,
    ),
    only(
      "generator-diagnostics",
      "^generator/diagnostics/",
      "^generator/(diagnostics|model|text)/",
      valueTests,
    ),
    only("generator-inputs", "^generator/inputs/", "^generator/inputs/"),
    only("generator-patterns", "^generator/patterns/", "^generator/patterns/"),
    only(
      "generator-checks",
      "^generator/checks/",
      "^generator/(checks|model|diagnostics)/",
      valueTests,
    ),
    never("emitters-write-no-text", "^generator/emitters/", "^generator/(source|checks|output)/"),
    never("render-knows-no-contract", "^generator/render/", "^generator/(source|checks)/"),
    never("render-writes-no-file", "^generator/render/", "^generator/output/(?!file-tree\\.ts$)"),
    only("generator-output", "^generator/output/", "^generator/(output|model|diagnostics|inputs)/"),
  ];
}

function pythonRules(): IForbiddenRuleType[] {
  return [only("generator-python", "^generator/python/", "^generator/(python|model)/")];
}

function importNamekoRules(): IForbiddenRuleType[] {
  return [
    only(
      "generator-import-nameko",
      "^generator/import-nameko/",
      "^generator/import-nameko/",
      // How text of a contract is escaped.
      "^generator/emitters/text\\.ts$",
    ),
    {
      name: "import-nameko-by-its-door",
      comment: "Nobody else pays for reading Python.",
      severity: "error",
      from: { path: "^generator/", pathNot: "^generator/import-nameko/" },
      to: { path: "^generator/import-nameko/" },
    },
  ];
}

function runtimeRules(): IForbiddenRuleType[] {
  return [
    {
      name: "vocabulary-stands-alone",
      comment: "The flat files of runtime/ import only each other.",
      severity: "error",
      from: { path: "^runtime/[^/]+\\.ts$", pathNot: assembly },
      to: { path: `^runtime/[^/]+/|${assembly}` },
    },
    never(
      "client-and-server-know-no-transport",
      "^runtime/(client|server)/",
      "^runtime/(brokers|wires)/",
    ),
    never("client-knows-no-server", "^runtime/client/", "^runtime/server/"),
    never("timers-know-no-mesh", "^runtime/timers/", "^runtime/(brokers|wires|client|server)/"),
    never("wires-know-no-broker", "^runtime/wires/", "^runtime/(brokers|client|server)/"),
    {
      name: "brokers-know-headers-and-bytes",
      comment:
        "A broker moves messages: it knows no codec, no descriptor, no wire and no other broker.",
      severity: "error",
      from: { path: "^runtime/brokers/([^/]+)/" },
      to: { path: ours, pathNot: ["^runtime/brokers/($1/|[^/]+\\.ts$)", brokerVocabulary] },
    },
    {
      name: "what-brokers-share-knows-no-broker",
      severity: "error",
      from: { path: "^runtime/brokers/[^/]+\\.ts$" },
      to: { path: ours, pathNot: ["^runtime/brokers/[^/]+\\.ts$", brokerVocabulary] },
    },
    never(
      "parts-do-not-import-the-whole",
      "^runtime/(client|server|wires|brokers|timers|observe|entrypoints)/",
      assembly,
    ),
  ];
}

/** Files of a folder import, of our own files, only those that match one of `allowed`. */
function only(name: string, from: string, ...allowed: string[]): IForbiddenRuleType {
  return {
    name: `${name}-imports-only-what-it-may`,
    severity: "error",
    from: { path: from },
    to: { path: ours, pathNot: allowed },
  };
}

/** Files of one folder never import those of another. */
function never(name: string, from: string, to: string): IForbiddenRuleType {
  return { name, severity: "error", from: { path: from }, to: { path: to } };
}

/** A foreign library lives in one folder. */
function library(name: string, home: string): IForbiddenRuleType {
  return {
    name: `${name}-in-one-folder`,
    severity: "error",
    from: { path: layered, pathNot: home },
    to: { path: `(^|/)node_modules/${name}/` },
  };
}
