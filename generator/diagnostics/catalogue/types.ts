import type { Entry } from "./entry.ts";

/** LAG1xxx: types that cannot travel, or not yet. */
export const types = {
  "any-in-contract": {
    code: "LAG1002",
    severity: "error",
    message: "`any` says nothing about what travels, so nothing could be checked.",
    suggestion: "{instead}",
  },
  "function-in-payload": {
    code: "LAG1003",
    severity: "error",
    message: "A function cannot be sent.",
    suggestion:
      "Remove it; make what it does a method of the service, or send the data that it needs.",
  },
  "symbol-in-payload": {
    code: "LAG1004",
    severity: "error",
    message: "A symbol cannot be sent.",
    suggestion: "Write a string literal type, such as `{instead}`.",
  },
  "symbol-key": {
    code: "LAG1005",
    severity: "error",
    message: "A property whose key is a symbol cannot be sent.",
    suggestion:
      "Give the property a name that is a string; for `Record<PropertyKey, T>` write `Record<string, T>`.",
  },
  "class-with-behaviour": {
    code: "LAG1006",
    severity: "error",
    message: "An instance of the class `{type}` cannot be sent: {member} would be lost.",
    suggestion: "Write an interface that holds the data of `{type}`.",
  },
  "class-as-payload": {
    code: "LAG1007",
    severity: "warning",
    message:
      "Of an instance of the class `{type}` only the public fields arrive, not the prototype.",
    suggestion: "Write `interface {type}` with the same fields.",
  },
  "unsupported-platform-type": {
    code: "LAG1008",
    severity: "error",
    message: "`{type}` {reason}.",
    suggestion: "Write {instead}.",
  },
  "weak-collection": {
    code: "LAG1009",
    severity: "error",
    message: "A `{type}` cannot be listed, so it cannot be sent.",
    suggestion: "Write an array, or `Record<string, T>`.",
  },
  "wrapper-object": {
    code: "LAG1010",
    severity: "error",
    message: "`{type}` is the wrapper object, not the value.",
    suggestion: "Write `{instead}`.",
  },
  "promise-in-payload": {
    code: "LAG1011",
    severity: "error",
    message: "A promise cannot be sent; only a method's whole result may be one.",
    suggestion: "Write what the promise resolves to.",
  },
  "stream-in-payload": {
    code: "LAG1012",
    severity: "error",
    message: "`{type}` is a stream, and a stream cannot be sent inside a value.",
    suggestion: "Write an array `T[]`; a method's whole result may be an `AsyncIterable<T>`.",
  },
  "stream-result": {
    code: "LAG1013",
    severity: "error",
    message: "`{type}` {problem}, so it cannot be what a method gives.",
    suggestion:
      "Write `AsyncIterable<T>`, or `AsyncGenerator<T, R, void>` when its end gives something.",
  },
  "template-literal-type": {
    code: "LAG1014",
    severity: "error",
    message: "The string pattern `{type}` holds more than text and numbers, or is several at once.",
    suggestion: "Use `string`, `number` and `bigint` in it, or write a union of string literals.",
  },
  "branded-primitive": {
    code: "LAG1015",
    severity: "error",
    message: "`{property}` of `{type}` is a property of its own, so it is no brand.",
    suggestion:
      'Write `{instead}`, or a brand with a name that no value has, such as `__brand: "…"`.',
  },
  "undefined-in-array": {
    code: "LAG1017",
    severity: "error",
    message: "An array or tuple cannot hold `undefined`: JSON would turn it into null.",
    suggestion: "Write {instead}.",
  },
  "undefined-in-payload": {
    code: "LAG1018",
    severity: "error",
    message: "`undefined` has no form on the wire here.",
    suggestion: "Write `null`, or leave `undefined` out: {hint}.",
  },
  "undefined-property": {
    code: "LAG1019",
    severity: "warning",
    message: "The property `{property}` can only be absent.",
    suggestion: "Remove it, or write the type that it may have.",
  },
  "void-in-payload": {
    code: "LAG1020",
    severity: "error",
    message: "`void` is only allowed as a method's whole result.",
    suggestion: "Write {instead}.",
  },
  "unsatisfiable-type": {
    code: "LAG1021",
    severity: "error",
    message: "No value has this type (it is `never`){why}.",
    suggestion: "Remove it, or resolve the contradiction.",
  },
  "infinite-type": {
    code: "LAG1022",
    severity: "error",
    message: "`{type}` grows without end: it refers to itself with ever larger type arguments.",
    suggestion: "Refer to it with the same type arguments, or write the levels that you need.",
  },
  "ambiguous-union": {
    code: "LAG1023",
    severity: "error",
    message: "{first} and {second} cannot be told apart on the wire.",
    suggestion:
      'Put each into an object with a property that tells them apart, such as `{ kind: "…" }`.',
  },
  "opaque-object": {
    code: "LAG1024",
    severity: "error",
    message: "`{type}` does not say what is in the object.",
    suggestion:
      "Name the properties; `unknown` is any JSON value, `Record<string, T>` a map, an empty `interface` an object without properties.",
  },
  "array-with-properties": {
    code: "LAG1025",
    severity: "error",
    message: "An array that has properties loses them in JSON.",
    suggestion: "Write {instead}.",
  },
  "tuple-shape": {
    code: "LAG1026",
    severity: "warning",
    message:
      "JSON Schema cannot say what stands after a rest element, so the published schema takes more than the codec.",
    suggestion: "Put the rest element last, or write an object.",
  },
  "reserved-property": {
    code: "LAG1027",
    severity: "error",
    message: "A property named `{property}` cannot be sent safely.",
    suggestion: "Give it another name.",
  },
  "computed-enum": {
    code: "LAG1029",
    severity: "error",
    message: "The value of `{member}` is computed when the program runs; a contract never runs.",
    suggestion: "Write the value as a literal.",
  },
  "ambient-enum": {
    code: "LAG1030",
    severity: "error",
    message: "`{member}` is declared without a value, so its value is not known.",
    suggestion: 'Write the value: `{member} = "…"`.',
  },
  "service-in-payload": {
    code: "LAG1031",
    severity: "error",
    message: "The service `{type}` cannot be sent.",
    suggestion: "Send data that identifies it; services are reached by their names.",
  },
  "word-in-payload": {
    code: "LAG1032",
    severity: "error",
    message: "`{type}` of lagomorph/contract is not data.",
    suggestion: "{instead}",
  },
  "write-only-property": {
    code: "LAG1033",
    severity: "error",
    message: "The property `{property}` can only be set, so it has no value to send.",
    suggestion: "Write an ordinary property.",
  },
  "brand-on-object": {
    code: "LAG1034",
    severity: "error",
    message: "The brand `{property}` would be a property that has to be sent.",
    suggestion:
      "Remove the brand; interfaces with different names are told apart by their properties.",
  },
  "augmented-type": {
    code: "LAG1035",
    severity: "warning",
    message:
      "`{type}` is declared in several files ({files}), so what travels depends on which are loaded.",
    suggestion: "Write an interface that extends `{type}`.",
  },
  "ambient-type": {
    code: "LAG1036",
    severity: "warning",
    message: "`{type}` is a global type, so what travels depends on which files are loaded.",
    suggestion: "Export `{type}` from a module, and import it.",
  },
  "string-mapping": {
    code: "LAG1037",
    severity: "warning",
    message:
      "JSON Schema has no `{type}`, so the published schema takes any text; the codec does not.",
    suggestion: "Write `string`, or a union of string literals.",
  },
  "map-key-identity": {
    code: "LAG1038",
    severity: "warning",
    message:
      "The keys of this Map are objects: those that arrive are copies, by which nothing is found.",
    suggestion: "Use a key that is a string or a number, or write an array of `[key, value]`.",
  },
  "conflicting-index-signature": {
    code: "LAG1039",
    severity: "error",
    message:
      "The property `{property}` has a type that the index signature beside it does not allow.",
    suggestion:
      "Let the index signature allow it, or put the other properties into an object of their own.",
  },
  "union-too-large": {
    code: "LAG1040",
    severity: "error",
    message: "A union of {count} types that are no literals is more than could be told apart.",
    suggestion:
      "Write at most 1000, or one object type with a property that holds the name of its kind.",
  },
  "type-too-large": {
    code: "LAG1041",
    severity: "error",
    message: "There are {what} here, of which at most {most} are taken.",
    suggestion: "{instead}",
  },
  "number-not-finite": {
    code: "LAG1042",
    severity: "error",
    message: "`{value}` is no number that JSON has: it would turn into null.",
    suggestion: "Write a finite number, or a string literal that stands for it.",
  },
  "flag-enum": {
    code: "LAG1043",
    severity: "warning",
    message:
      "The values of `{type}` are flags: a number that is several of them at once is no member of it, and is refused.",
    suggestion: "Write `number` where several may be set, or a list of them: `{type}[]`.",
  },
  "unresolved-name": {
    code: "LAG1044",
    severity: "error",
    message: "TypeScript does not find {what}, {why}: what that stands for would be lost.",
    suggestion: "{instead}",
  },
} as const satisfies Record<string, Entry>;
