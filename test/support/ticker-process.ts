// A ticker in a process of its own, for a test to end.
import { connect } from "lagomorph";
import { Sightings } from "../conformance/mesh/services.ts";
import { tickerClass } from "../conformance/mesh/ticker.ts";

const mesh = await connect(process.argv[2] ?? "", { name: "ticker process" });
await mesh.serve(tickerClass(new Sightings()));
process.send?.("ready");
