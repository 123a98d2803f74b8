import type { Entry } from "./entry.ts";

/** LAG2xxx: services and their members. */
export const services = {
  "service-name-not-literal": {
    code: "LAG2001",
    severity: "error",
    message: "The name of the service `{service}` is not one string literal.",
    suggestion: 'Write it out: `extends Service<"{example}">`.',
  },
  "generic-service": {
    code: "LAG2002",
    severity: "error",
    message: "The service `{service}` has type parameters, so nobody knows what its members carry.",
    suggestion: "Move the generic members to a base interface, and extend it with type arguments.",
  },
  "service-not-interface": {
    code: "LAG2003",
    severity: "error",
    message: "`{service}` is {what}; a service is an interface.",
    suggestion: 'Write `export interface {service} extends Service<"…"> { … }`.',
  },
  "data-property-in-service": {
    code: "LAG2004",
    severity: "error",
    message:
      "`{member}` is data; the members of a service are methods, and words of lagomorph/contract such as `Event` and `On`.",
    suggestion: "Write a method that returns it: `{member}(): {type}`.",
  },
  "accessor-in-service": {
    code: "LAG2005",
    severity: "error",
    message:
      "`{member}` is an accessor; each call goes over the network, so it must look like a call.",
    suggestion: "Write a method: `{member}(): T`.",
  },
  "overloaded-method": {
    code: "LAG2006",
    severity: "error",
    message: "`{member}` has {count} overloads, but one name on the wire has one signature.",
    suggestion: "Write one signature with a union, or one method for each.",
  },
  "generic-method": {
    code: "LAG2007",
    severity: "error",
    message: "`{member}` has type parameters, so nobody knows what travels.",
    suggestion: "Write the types that it is used with, or `unknown`.",
  },
  "callback-parameter": {
    code: "LAG2008",
    severity: "error",
    message: "The parameter `{parameter}` is a function, and a function cannot be sent.",
    suggestion: "Answer with a result, or declare an `Event<T>` that the caller listens to.",
  },
  "signature-in-service": {
    code: "LAG2009",
    severity: "error",
    message: "A service cannot have {what}: every member has a name.",
    suggestion: "Write a method with a name.",
  },
  "optional-member": {
    code: "LAG2010",
    severity: "error",
    message: "`{member}` is optional, but a service has a member or it has not.",
    suggestion: "Remove the `?`.",
  },
  "conflicting-members": {
    code: "LAG2011",
    severity: "error",
    message: "`{service}` inherits members that contradict each other: {text}",
    suggestion: "Declare the member in `{service}` with one type, or extend only one of them.",
  },
  "error-name-not-literal": {
    code: "LAG2013",
    severity: "error",
    message: "The name of the error `{error}` is not one string literal.",
    suggestion: 'Write it out: `extends ServiceError<"{example}">`.',
  },
  "error-not-interface": {
    code: "LAG2014",
    severity: "error",
    message: "`{type}` has no name of its own to be thrown and caught by.",
    suggestion: 'Declare it: `export interface NotFound extends ServiceError<"NOT_FOUND"> { … }`.',
  },
  "this-parameter": {
    code: "LAG2015",
    severity: "error",
    message: "`this` is not a parameter that a caller can send.",
    suggestion: "Remove it.",
  },
  "type-predicate-result": {
    code: "LAG2016",
    severity: "error",
    message:
      "A type predicate narrows the caller's variable, which an answer over the wire cannot.",
    suggestion: "Write `boolean`.",
  },
  "destructured-parameter": {
    code: "LAG2017",
    severity: "warning",
    message: "This parameter has no name; on the wire it is called `{parameter}`.",
    suggestion: "Give it a name.",
  },
  "handler-needs-one": {
    code: "LAG2018",
    severity: "error",
    message: "The {what} of `{member}` is not one string literal{which}.",
    suggestion: "Write {instead}.",
  },
  "handler-of-unknown-service": {
    code: "LAG2019",
    severity: "error",
    message:
      "`{member}` handles an event of the service `{service}`, which is not among the contracts.",
    suggestion: "Put the contract of `{service}` into the contracts folder.",
  },
  "handler-of-unknown-event": {
    code: "LAG2020",
    severity: "error",
    message: "`{member}` handles `{event}`, but the service `{service}` has no such event.",
    suggestion: "{instead}",
  },
  "service-option-not-supported": {
    code: "LAG2021",
    severity: "error",
    message: "The option `{option}` of `{service}` is {problem}.",
    suggestion: "{instead}",
  },
  "argument-not-literal": {
    code: "LAG2022",
    severity: "error",
    message: "The {what} of `{member}` is not one string literal.",
    suggestion: "Write it out: `{example}`.",
  },
  "invalid-interval": {
    code: "LAG2023",
    severity: "error",
    message: "`{written}` is not {what}.",
    suggestion: "{instead}",
  },
  "invalid-cron": {
    code: "LAG2024",
    severity: "error",
    message: "`{written}` is no time for a timer: {problem}.",
    suggestion:
      'Write minute, hour, day of the month, month and day of the week: `Cron<"0 3 * * *">` is every night at three.',
  },
  "unknown-time-zone": {
    code: "LAG2025",
    severity: "error",
    message: "`{zone}` is no time zone of the IANA database.",
    suggestion: "Write `{nearest}`, if that is meant.",
  },
  "bad-routing-key": {
    code: "LAG2026",
    severity: "error",
    message: "`{key}` cannot be used here: {problem}.",
    suggestion: "Write it like `{example}`.",
  },
  "bad-broker-name": {
    code: "LAG2027",
    severity: "error",
    message: "`{name}` cannot be the name of a foreign queue or exchange: {problem}.",
    suggestion: "Write the name that it has in the broker.",
  },
  "nested-promise": {
    code: "LAG2028",
    severity: "warning",
    message: "A promise of a promise is one promise to whoever waits for it.",
    suggestion: "Write `Promise<{type}>`.",
  },
  "void-in-result": {
    code: "LAG2029",
    severity: "warning",
    message: "`void` beside other types says that anything may come; it is taken for `undefined`.",
    suggestion: "Write `undefined`.",
  },
  "never-answers": {
    code: "LAG2030",
    severity: "warning",
    message: "No value has the type `never`, so a caller can only wait for an error.",
    suggestion: "Write `void`, or what comes when all goes well.",
  },
  "not-on-this-wire": {
    code: "LAG2031",
    severity: "error",
    message: "`{member}` cannot travel over the wire `{wire}`: {problem}.",
    suggestion: "{instead}",
  },
} as const satisfies Record<string, Entry>;
