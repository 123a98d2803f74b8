const hidden = "•••";

/** What a URL of a broker may say of a connection: anything else of its query may be a secret. */
const parameters: readonly string[] = ["heartbeat", "auth_mechanism"];

/** Where a broker is, for people: `amqp://guest:•••@localhost`. What is no such address is not shown at all: who knows what it is. */
export function shownBroker(url: string): string {
  if (/^memory:[\w.-]{0,64}$/.test(url)) return url;
  return shownUrl(url, /^amqps?:$/) ?? hidden;
}

/** Where keys are, for people: a path as it is, a URL as {@link shownBroker} does. */
export function shownPlace(place: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(place) ? (shownUrl(place, /^https?:$/) ?? hidden) : place;
}

/** A password may hold what it should not, such as `@` and `/`: its end is no path. */
function shownUrl(text: string, protocols: RegExp): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, host, username, password, pathname, searchParams, search, hash } = new URL(
    text,
  );
  const isClear = protocols.test(protocol) && host !== "" && hash === "";
  if (!isClear || /@/.test(pathname + search)) return undefined;
  const user = password === "" ? username : `${username}:${hidden}`;
  const query = [...searchParams].map(([name, value]) => {
    if (value === "") return hidden;
    return `${name}=${parameters.includes(name) ? value : hidden}`;
  });
  const path = pathname === "/" && !/^[^/]+\/\/[^/]*\//.test(text) ? "" : pathname;
  const rest = query.length === 0 ? "" : `?${query.join("&")}`;
  return `${protocol}//${user === "" ? "" : `${user}@`}${host}${path}${rest}`;
}
