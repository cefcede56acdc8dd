import type { Transport } from "@moovkit/core";
import { undiciTransport } from "@moovkit/undici";
import { Agent, ProxyAgent } from "undici";

/** Sends requests through a proxy. */
export const viaProxy = (): Transport =>
  undiciTransport({ dispatcher: new ProxyAgent("http://proxy.internal:3128") });

/** Trusts a private certificate authority. `ca` is a certificate in PEM format. */
export const withPrivateCA = (ca: string): Transport =>
  undiciTransport({ dispatcher: new Agent({ connect: { ca } }) });

/** Authenticates with a client certificate (mTLS). `cert` and `key` are in PEM format. */
export const withClientCertificate = (cert: string, key: string): Transport =>
  undiciTransport({ dispatcher: new Agent({ connect: { cert, key } }) });

/** Uses HTTP/2 if the server supports it. */
export const withHTTP2 = (): Transport => undiciTransport({ dispatcher: new Agent({ allowH2: true }) });
