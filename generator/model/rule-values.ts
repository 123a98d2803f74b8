import * as tests from "../../runtime/formats.ts";
import { countProperties, hasLength, isMultiple, isUnique, matches } from "../../runtime/rules.ts";
import type { Format, ListRules, NumberRules, ObjectRules, StringRules } from "./rules.ts";

/** Whether a number keeps its rules. */
export function keepsNumber(value: number, rules: NumberRules = {}): boolean {
  const { minimum = -Infinity, maximum = Infinity, integer, multipleOf = [] } = rules;
  const { exclusiveMinimum = -Infinity, exclusiveMaximum = Infinity } = rules;
  if (integer === true && !Number.isInteger(value)) return false;
  const isInside = value >= minimum && value <= maximum;
  const isWithin = value > exclusiveMinimum && value < exclusiveMaximum;
  return isInside && isWithin && multipleOf.every((divisor) => isMultiple(value, divisor));
}

/** Whether a string keeps its rules. */
export function keepsString(value: string, rules: StringRules = {}): boolean {
  const { minLength = 0, maxLength = Infinity, pattern = [], format } = rules;
  return (
    hasLength(value, minLength, maxLength) &&
    (format === undefined || formatTests[format](value)) &&
    pattern.every((text) => matches(new RegExp(text, "u"), value))
  );
}

/** Whether a list has as many items as its rules demand. */
export function keepsList(value: readonly unknown[], rules: ListRules = {}): boolean {
  const { minItems = 0, maxItems = Infinity, uniqueItems } = rules;
  const isSized = value.length >= minItems && value.length <= maxItems;
  return isSized && (uniqueItems !== true || isUnique(value));
}

/** Whether an object has as many properties as its rules demand. */
export function keepsObject(
  value: { readonly [key: string]: unknown },
  { minProperties = 0, maxProperties = Infinity }: ObjectRules = {},
): boolean {
  const count = countProperties(value);
  return count >= minProperties && count <= maxProperties;
}

/** Whether the names of properties that have none in the contract are such as its rules demand. */
export function keepsNames(names: readonly string[], { propertyNames }: ObjectRules = {}): boolean {
  return propertyNames === undefined || names.every((name) => keepsString(name, propertyNames));
}

const formatTests: Readonly<Record<Format, (text: string) => boolean>> = {
  date: tests.isDay,
  "date-time": tests.isMoment,
  duration: tests.isDuration,
  email: tests.isEmail,
  hostname: tests.isHostname,
  ipv4: tests.isIpv4,
  ipv6: tests.isIpv6,
  "iso-date-time": tests.isIsoMoment,
  "iso-time": tests.isIsoTime,
  "json-pointer": tests.isJsonPointer,
  "json-pointer-uri-fragment": tests.isJsonPointerUriFragment,
  regex: tests.isRegex,
  "relative-json-pointer": tests.isRelativeJsonPointer,
  time: tests.isTime,
  uri: tests.isUri,
  "uri-reference": tests.isUriReference,
  "uri-template": tests.isUriTemplate,
  url: tests.isUrl,
  uuid: tests.isUuid,
};
