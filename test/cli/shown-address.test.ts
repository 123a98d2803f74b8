import { expect, test } from "vitest";
import { shownBroker, shownPlace } from "../../cli/run/shown-address.ts";

test.each([
  ["amqp://guest:hunter2@localhost:5672", "amqp://guest:•••@localhost:5672"],
  [
    "amqps://guest@h/shop?heartbeat=5&password=hunter2",
    "amqps://guest@h/shop?heartbeat=5&password=•••",
  ],
  ["amqp://h?hunter2", "amqp://h?•••"],
  ["memory:shop", "memory:shop"],
  ["u:hunter2@h", "•••"],
  ["amqp:u:hunter2@h", "•••"],
  ["amqp://u:12/hunter2@h", "•••"],
  ["amqp://u:12#hunter2@h", "•••"],
  ["http://u:hunter2@h", "•••"],
])("a broker's address is shown as far as it is known to be no secret: %s as %s", (url, shown) => {
  expect(shownBroker(url)).toBe(shown);
});

test("of keys a path is shown, and a URL without its secrets", () => {
  expect(shownPlace("keys/orders.pem")).toBe("keys/orders.pem");
  expect(shownPlace("https://me:hunter2@keys?token=hunter2")).toBe("https://me:•••@keys?token=•••");
});
