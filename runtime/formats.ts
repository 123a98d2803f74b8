import { matches } from "./rules.ts";

/**
 * The formats of strings, each the same set of texts as that of `ajv-formats` in its full mode (`test/runtime/formats.test.ts`
 * compares the two), so that generated checks and generated schemas agree.
 */

const octet = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const ipv4 = `(?:${octet}\\.){3}${octet}`;
const ipv4Pattern = new RegExp(`^${ipv4}$`);
const ipv6Pattern = createIpv6();
const uriPatterns = createUris();

const durationPattern =
  /^P(?!$)(?:(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?|(?:\d+W)?)$/;
const emailPattern =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;
const hostnamePattern =
  /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*\.?$/i;
const uuidPattern = /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const pointerPattern = /^(?:\/(?:[^~/]|~[01])*)*$/;
const pointerFragmentPattern = /^#(?:\/(?:[\w\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~[01])*)*$/i;
const relativePointerPattern = /^(?:0|[1-9]\d*)(?:#|(?:\/(?:[^~/]|~[01])*)*)$/;
const templatePattern = createTemplate();
const urlPattern = createUrl();

/** A date that exists: `2024-02-29`. */
export function isDay(text: string): boolean {
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A time of RFC 3339, with `Z` or an offset: `12:00:00Z`. */
export function isTime(text: string): boolean {
  return isTimeOfDay(text, true);
}

/** The same, where the offset may be left out. */
export function isIsoTime(text: string): boolean {
  return isTimeOfDay(text, false);
}

function isTimeOfDay(text: string, needsOffset: boolean): boolean {
  const parts = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i.exec(text);
  if (parts === null || (needsOffset && parts[4] === undefined)) return false;
  const [hour = 0, minute = 0, second = 0] = parts.slice(1, 4).map(Number);
  const offset = [Number(parts[6] ?? 0), Number(parts[7] ?? 0)] as const;
  if (offset[0] > 23 || offset[1] > 59) return false;
  if (hour <= 23 && minute <= 59 && second < 60) return true;
  // A leap second, which comes at 23:59:60 UTC only.
  const sign = parts[5] === "-" ? -1 : 1;
  const utcMinute = minute - offset[1] * sign;
  const utcHour = hour - offset[0] * sign - (utcMinute < 0 ? 1 : 0);
  const isLastMinute = (utcHour === 23 || utcHour === -1) && (utcMinute === 59 || utcMinute === -1);
  return isLastMinute && second < 61;
}

/** Date and time, with `Z` or an offset, and a `T` or a space between: `2024-02-29T12:00:00Z`. A leap second counts. */
export function isMoment(text: string): boolean {
  const [day, time, ...rest] = text.split(/t|\s/i);
  return day !== undefined && time !== undefined && rest.length === 0 && isDay(day) && isTime(time);
}

/** The same, where the offset may be left out. */
export function isIsoMoment(text: string): boolean {
  const [day, time, ...rest] = text.split(/t|\s/i);
  const isWhole = day !== undefined && time !== undefined && rest.length === 0;
  return isWhole && isDay(day) && isIsoTime(time);
}

/** ISO 8601: `P1DT12H`. */
export function isDuration(text: string): boolean {
  return matches(durationPattern, text);
}

/** An address of ASCII whose host has a dot: `ann@example.org`. */
export function isEmail(text: string): boolean {
  return matches(emailPattern, text);
}

/** A host's name of ASCII, at most 253 characters and labels of at most 63. */
export function isHostname(text: string): boolean {
  const length = text.endsWith(".") ? text.length - 1 : text.length;
  return length >= 1 && length <= 253 && hostnamePattern.test(text);
}

/** `192.0.2.1` */
export function isIpv4(text: string): boolean {
  return text.length <= 15 && ipv4Pattern.test(text);
}

/** `2001:db8::1` */
export function isIpv6(text: string): boolean {
  return text.length <= 45 && ipv6Pattern.test(text);
}

/** RFC 3986, with a scheme. */
export function isUri(text: string): boolean {
  return matches(uriPatterns.uri, text);
}

/** RFC 3986, with a scheme or without one. */
export function isUriReference(text: string): boolean {
  return matches(uriPatterns.reference, text);
}

/** RFC 6570: `/users/{id}`. */
export function isUriTemplate(text: string): boolean {
  return matches(templatePattern, text);
}

/** The address of a public host by http, https or ftp; of at most 8192 characters, because the test takes quadratic time. */
export function isUrl(text: string): boolean {
  return text.length <= 8192 && matches(urlPattern, text);
}

/** `7d444840-9dc0-11d1-b245-5ffdce74fad2` */
export function isUuid(text: string): boolean {
  return text.length <= 45 && uuidPattern.test(text);
}

/** RFC 6901: `/users/0`. */
export function isJsonPointer(text: string): boolean {
  return matches(pointerPattern, text);
}

/** RFC 6901 in a URI: `#/users/0`. */
export function isJsonPointerUriFragment(text: string): boolean {
  return matches(pointerFragmentPattern, text);
}

/** `1/users` */
export function isRelativeJsonPointer(text: string): boolean {
  return matches(relativePointerPattern, text);
}

/** A regular expression of ECMAScript, without flags. */
export function isRegex(text: string): boolean {
  if (/[^\\]\\Z/.test(text)) return false;
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}

function createIpv6(): RegExp {
  const group = "[0-9a-f]{1,4}";
  const last = `(?:${group}:${group}|${ipv4})`;
  // So many groups before the `::`, and so many after it, seven at the most together.
  const shortened = [0, 1, 2, 3, 4, 5, 6, 7].map((before) => {
    const head = before === 0 ? ":" : `(?:${group}:){${before}}`;
    const groups = before === 7 ? "" : `(?::${group}){1,${7 - before}}`;
    const most = 5 - before;
    const withIpv4 = most < 0 ? "" : `|(?::${group}){0,${most}}:${ipv4}`;
    return `${head}(?:${groups === "" ? "" : `${groups}${withIpv4}|`}:)`;
  });
  return new RegExp(`^(?:(?:${group}:){6}${last}|${shortened.join("|")})$`, "i");
}

function createUris(): { readonly uri: RegExp; readonly reference: RegExp } {
  const escaped = "%[0-9a-f]{2}";
  const host = `\\[(?:${addressOfUri()}|v[0-9a-f]+\\.[a-z0-9\\-._~!$&'()*+,;=:]+)\\]`;
  const build = (scheme: string, quote: string, end: string): RegExp => {
    const name = `(?:[a-z0-9\\-._~!$&'${quote}()*+,;=]|${escaped})*`;
    const character = `(?:[a-z0-9\\-._~!$&'${quote}()*+,;=:@]|${escaped})`;
    const tail = `(?:[a-z0-9\\-._~!$&'${quote}()*+,;=:@/?]|${escaped})*`;
    const user = `(?:(?:[a-z0-9\\-._~!$&'()*+,;=:]|${escaped})*@)?`;
    const path = `(?:/${character}*)*`;
    const hier = `/?/${user}(?:${host}|${name})(?::\\d*)?${path}|/(?:${character}+${path})?|${character}+${path}`;
    return new RegExp(`^${scheme}(?:${hier})${end}(?:\\?${tail})?(?:#${tail})?$`, "i");
  };
  return {
    uri: build("[a-z][a-z0-9+\\-.]*:", "", ""),
    reference: build("(?:[a-z][a-z0-9+\\-.]*:)?", '"', "?"),
  };
}

/** An IPv6 address as RFC 3986 has it. */
function addressOfUri(): string {
  const group = "[0-9a-f]{1,4}";
  const part = "(?:25[0-5]|2[0-4]\\d|[01]?\\d\\d?)";
  const last = `(?:${group}:${group}|(?:${part}\\.){3}${part})`;
  const before = (most: number): string => `(?:(?:${group}:){0,${most}}${group})?`;
  return `(?:${[
    `(?:${group}:){6}${last}`,
    `::(?:${group}:){5}${last}`,
    ...[0, 1, 2, 3].map(
      (most) =>
        `${before(most)}::${most === 3 ? `${group}:` : `(?:${group}:){${4 - most}}`}${last}`,
    ),
    `${before(4)}::${last}`,
    `${before(5)}::${group}`,
    `${before(6)}::`,
  ].join("|")})`;
}

function createTemplate(): RegExp {
  const name = "(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\\*)?";
  const plain = "[^\\x00-\\x20\"'<>%\\\\^`{|}]|%[0-9a-f]{2}";
  return new RegExp(`^(?:${plain}|\\{[+#./;?&=,!@|]?${name}(?:,${name})*\\})*$`, "i");
}

function createUrl(): RegExp {
  const letter = "[a-z\\u{a1}-\\u{ffff}]";
  const sign = "[a-z0-9\\u{a1}-\\u{ffff}]";
  const label = `(?:${sign}+-)*${sign}+`;
  const name = `${label}(?:\\.${label})*\\.${letter}{2,}`;
  const isPrivate =
    "(?!(?:10|127)(?:\\.\\d{1,3}){3})(?!(?:169\\.254|192\\.168)(?:\\.\\d{1,3}){2})(?!172\\.(?:1[6-9]|2\\d|3[01])(?:\\.\\d{1,3}){2})";
  const first = "(?:[1-9]\\d?|1\\d\\d|2[01]\\d|22[0-3])";
  const middle = "(?:\\.(?:1?\\d{1,2}|2[0-4]\\d|25[0-5])){2}";
  const last = "\\.(?:[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-4])";
  const host = `(?:${isPrivate}${first}${middle}${last}|${name})`;
  return new RegExp(`^(?:https?|ftp)://(?:\\S+@)?${host}(?::\\d{2,5})?(?:/\\S*)?$`, "iu");
}
