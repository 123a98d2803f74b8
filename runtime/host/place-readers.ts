import { readAddress } from "../entrypoints/http/address.ts";
import { readPath } from "../entrypoints/websocket/websocket-door.ts";
import { MeshError } from "../errors.ts";
import { checkBrokerUrls } from "../mesh-broker.ts";
import { maxGroup } from "../options.ts";
import { isKeyItself } from "./encryption.ts";
import { checked, expected, type Reader, text, texts } from "./value-readers.ts";

/** Where to listen: read by the door, whose own words show it. */
export const address: Reader<string | number> = (value) => {
  if (typeof value === "string" || typeof value === "number") {
    try {
      readAddress(value);
      return { value };
    } catch {
      // As below.
    }
  }
  return expected("host:port such as 127.0.0.1:8000, or a port", value);
};

/** Where sockets are opened. */
export const socketPath: Reader<string> = (value) => {
  try {
    if (typeof value === "string") return { value: readPath(value) };
  } catch {
    // As below.
  }
  return expected("a path such as /ws", value);
};

/** Of the nodes of a broker. */
export const urls = checked(texts, checkBrokerUrls);

/** Where a key is. A key itself is refused here already: a configuration is shown. */
export const place = checked(text, (given) => {
  if (!isKeyItself(given)) return;
  const message = "a path, a URL, or env: and the name of a variable is expected, no key itself";
  throw new MeshError("invalid_argument", message);
});

/** The name of a mesh: names of queues hold it. */
export const meshName: Reader<string> = (value) =>
  typeof value === "string" && value !== "" && Buffer.byteLength(value) <= maxGroup
    ? { value }
    : expected(`a text of 1 to ${maxGroup} bytes`, value);
