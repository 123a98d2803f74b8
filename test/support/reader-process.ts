// A reader of a stream in a process of its own, for a test to end.
import { connect } from "lagomorph";
import { TickerClient } from "../conformance/mesh/generated/ticker/index.ts";

const [url = "", tag = ""] = process.argv.slice(2);
const mesh = await connect(url, { name: "reader process" });
for await (const number of mesh.client(TickerClient).count(tag)) {
  if (number !== 1000) continue;
  process.send?.("reads");
  // And no further.
  await new Promise(() => {});
}
