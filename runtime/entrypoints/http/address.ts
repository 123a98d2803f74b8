import { MeshError } from "../../errors.ts";

/** Where to listen. */
export interface Address {
  readonly host: string;
  readonly port: number;
  /** It is an address of this machine that others do not reach. */
  readonly isLoopback: boolean;
}

/** `0.0.0.0:8001`, `:8001`, `8001`, `[::1]:8001`. Without a host: 127.0.0.1. Throws `MeshError` `invalid_argument`. */
export function readAddress(address: string | number): Address {
  const match = /^(?:(?<host>\[[0-9a-fA-F:.]+\]|[^:[\]/\s]*):)?(?<port>\d{1,5})$/.exec(
    String(address),
  );
  const port = Number(match?.groups?.["port"] ?? Infinity);
  if (port > 65_535) {
    throw new MeshError(
      "invalid_argument",
      `${JSON.stringify(String(address))} is no address; host:port is expected, such as 127.0.0.1:8000`,
    );
  }
  const host = (match?.groups?.["host"] || "127.0.0.1").replace(/^\[(.*)\]$/, "$1");
  return {
    host,
    port,
    isLoopback: host === "localhost" || host === "::1" || host.startsWith("127."),
  };
}
