import { connect, type Mesh, MeshError } from "lagomorph";
import { prometheus, type Prometheus } from "lagomorph/prometheus";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type OpenCafe, openCafe } from "./cafe.ts";
import { CafeClient } from "./generated/cafe/index.ts";
import { Recorder } from "./recorder.ts";

const card = { holder: "Ann", number: "4111" };
let metrics: Prometheus;
let cafe: OpenCafe;
let seen: Recorder;

beforeEach(async () => {
  metrics = prometheus();
  seen = new Recorder();
  cafe = await openCafe({ observe: [metrics, seen] });
});

afterEach(() => cafe.mesh.close());

/** The value of a line. */
async function valueOf(line: string): Promise<number | undefined> {
  const { body } = await metrics.read();
  const found = body.split("\n").find((each) => each.startsWith(`${line} `));
  return found === undefined ? undefined : Number(found.slice(line.length));
}

describe("metrics for Prometheus", () => {
  test("count what was made and served, by names and outcomes, and how long it took", async () => {
    const client = cafe.mesh.client(CafeClient);
    await client.price("tea");
    await client.price("pie");
    await expect(client.order("stones", card, "t")).rejects.toThrow(MeshError);
    const price = 'kind="call",service="cafe",member="price"';
    expect(await valueOf(`lagomorph_work_seconds_count{side="served",${price},outcome="ok"}`)).toBe(
      2,
    );
    expect(await valueOf(`lagomorph_work_seconds_count{side="made",${price},outcome="ok"}`)).toBe(
      2,
    );
    expect(await valueOf(`lagomorph_active{side="served",${price}}`)).toBe(0);
    expect(await valueOf(`lagomorph_waited_seconds_count{side="served",${price}}`)).toBe(2);
    const order = 'side="served",kind="call",service="cafe",member="order",outcome="declared"';
    expect(await valueOf(`lagomorph_work_seconds_count{${order}}`)).toBe(1);
  });

  test("count what was set aside, and say how meshes and the process are", async () => {
    await cafe.mesh.client(CafeClient).clean(1);
    await seen.sightings.all("dead_letter cafe internal");
    expect(await valueOf('lagomorph_dead_letters_total{service="cafe",code="internal"}')).toBe(1);
    expect(await valueOf("lagomorph_ready")).toBe(1);
    expect(await valueOf("lagomorph_pending_calls")).toBe(0);
    const { body, contentType } = await metrics.read();
    expect(contentType).toContain("text/plain");
    expect(body).toContain("nodejs_eventloop_lag_seconds");
  });

  test("have no label that somebody could make up: whatever is asked for is `other`", async () => {
    const ask = (target: string): Promise<unknown> => cafe.mesh.call(target, []).catch(() => {});
    for (let count = 0; count < 50; count++) await ask(`cafe.made-up-${count}`);
    await ask("made-up.service");
    const { body } = await metrics.read();
    expect(body).not.toContain("made-up");
    expect(body).toContain('service="cafe",member="other",outcome="unimplemented"');
  });

  test("forget a mesh that is closed", async () => {
    const more: Mesh = await connect("memory:", { observe: [metrics] });
    await more.close();
    expect(await valueOf("lagomorph_ready")).toBe(1);
  });
});
