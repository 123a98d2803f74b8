import { expect, test } from "vitest";
import { explainTls } from "../../runtime/brokers/amqp/tls-failure.ts";

/** The codes of one refusal: of Node 20 and 22, and of Node 24 and 26, whose OpenSSL names both protocols. */
test.each([
  ["CERTIFICATE_EXPIRED", "the client's certificate (tls.cert) has expired"],
  ["BAD_CERTIFICATE", "it refuses the client's certificate (tls.cert)"],
  ["CERTIFICATE_UNKNOWN", "it refuses the client's certificate (tls.cert)"],
  ["HANDSHAKE_FAILURE", "it wants a certificate of the client"],
])("an alert %s is explained, whichever OpenSSL names it", (alert, text) => {
  for (const prefix of ["ERR_SSL_SSLV3_ALERT", "ERR_SSL_SSL/TLS_ALERT"]) {
    const code = `${prefix}_${alert}`;
    const explained = explainTls(code, "the text of OpenSSL");
    expect(explained).toContain(text);
    expect(explained).toContain(`(${code})`);
  }
});
