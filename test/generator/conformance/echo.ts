import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { emit } from "../../../generator/emitters/index.ts";
import type { Model } from "../../../generator/model/contract.ts";
import { render } from "../../../generator/render/render.ts";
import type { Codec } from "../../../runtime/descriptor.ts";
import type { Mesh } from "../../../runtime/mesh.ts";

/** What `T` is, as a contract whose only method answers what it is given. */
export function withEcho(text: string, service: string): string {
  return `${text}
export interface S extends Service<"${service}"> { echo(value: T): T }
import type { Service } from "lagomorph/contract";
`;
}

/** The generated code of a contract of {@link withEcho}, loaded. */
export interface Echo {
  readonly server: { readonly SSkeleton: SkeletonClass };
  readonly client: { readonly SClient: Parameters<Mesh["client"]>[0] };
  readonly codec: { readonly echoArgs: Codec<[unknown]>; readonly echoResult: Codec<unknown> };
}

type SkeletonClass = Parameters<Mesh["serve"]>[0];

/** A folder for generated code, below the project so that `lagomorph/generated` means this package. */
export function createFolder(): string {
  return mkdtempSync(path.join(fileURLToPath(new URL(".", import.meta.url)), "tmp-"));
}

/** Generates the code of a model with one service, and loads it. */
export async function loadEcho(model: Model, folder: string): Promise<Echo> {
  const service = model.services[0]!.name;
  for (const [file, text] of render(emit(model, { out: "generated", importExtension: ".ts" }))) {
    const target = path.join(folder, service, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  const load = async (name: string): Promise<unknown> => {
    const file = path.join(folder, service, service, name);
    return import(/* @vite-ignore */ pathToFileURL(file).href);
  };
  const [server, client, codec] = await Promise.all(
    ["server.ts", "client.ts", "codec.js"].map(load),
  );
  // Modules that are named at run time have no types; these were just generated.
  return { server, client, codec } as Echo;
}

/** A service that answers what it was given. */
export function echoClass({ server }: Echo): SkeletonClass {
  // `serve` takes any class of that shape; the method is the one that the skeleton asks for.
  const Base = server.SSkeleton as unknown as new (...args: unknown[]) => object;
  class EchoService extends Base {
    echo(value: unknown): unknown {
      return value;
    }
  }
  return EchoService as unknown as SkeletonClass;
}

/** Removes what {@link createFolder} made. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true });
}
