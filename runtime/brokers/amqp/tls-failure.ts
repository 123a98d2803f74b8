/** A failure of TLS: what is wrong, and what to do about it. */
interface Explanation {
  /** Codes of Node's errors. */
  readonly codes: RegExp;
  readonly text: string;
}

const explanations: readonly Explanation[] = [
  {
    codes: /^(UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|CERT_UNTRUSTED|INVALID_CA)/,
    text: "its certificate comes from an authority that is not trusted here; give the certificate of that authority as tls.ca",
  },
  {
    codes: /^ERR_TLS_CERT_ALTNAME_INVALID$/,
    text: "its certificate is for another host; connect by a name that is in the certificate, or give that name as tls.servername",
  },
  {
    codes: /^CERT_HAS_EXPIRED$/,
    text: "its certificate has expired; the broker needs a new one",
  },
  {
    codes: /^CERT_NOT_YET_VALID$/,
    text: "its certificate is not valid yet; look at the clocks of both machines",
  },
  {
    codes: /^(ERR_SSL_WRONG_VERSION_NUMBER|ERR_SSL_PACKET_LENGTH_TOO_LONG|ERR_SSL_HTTP_REQUEST)$/,
    text: "this port does not speak TLS; use the port for TLS (5671 unless the broker says otherwise). Nothing is sent in the clear instead",
  },
  {
    codes: /^ERR_SSL_[\w/]*ALERT_(CERTIFICATE_REQUIRED|HANDSHAKE_FAILURE)$/,
    text: "it wants a certificate of the client; give tls.cert and tls.key, or tls.pfx",
  },
  {
    codes: /^ERR_SSL_[\w/]*ALERT_UNKNOWN_CA$/,
    text: "it does not know the authority of the client's certificate; have tls.cert issued by an authority that the broker trusts",
  },
  {
    codes: /^ERR_SSL_[\w/]*ALERT_CERTIFICATE_EXPIRED$/,
    text: "the client's certificate (tls.cert) has expired; renew it",
  },
  {
    codes: /^ERR_SSL_[\w/]*ALERT_\w*CERTIFICATE/,
    text: "it refuses the client's certificate (tls.cert)",
  },
  {
    codes: /^ERR_SSL_[\w/]*(ALERT_PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL)$/,
    text: "it speaks no version of TLS that Node takes; TLS 1.2 or 1.3 is needed",
  },
  {
    codes: /^ERR_OSSL_/,
    text: "tls.cert, tls.key or tls.pfx is of no use: damaged, under another passphrase, or of different pairs",
  },
];

const tlsCodes = /^(ERR_TLS_|ERR_SSL_|ERR_OSSL_|CERT_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_)/;

/** What is wrong with a TLS connection by the code of Node's error; `undefined` when it is no failure of TLS. */
export function explainTls(code: unknown, text: string): string | undefined {
  // Node gives a file of PKCS #12 under another passphrase no code.
  if (text.includes("mac verify failure")) return "tls.passphrase does not open tls.pfx";
  if (typeof code !== "string" || !tlsCodes.test(code)) return undefined;
  const known = explanations.find(({ codes }) => codes.test(code));
  return known === undefined ? text : `${known.text} (${code})`;
}
