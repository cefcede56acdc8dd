import { undiciTransport } from "@moovkit/undici";
import { EnvHttpProxyAgent } from "undici";

/** Sends requests through the proxy in `HTTPS_PROXY`, except to the hosts in `NO_PROXY`. */
export const dispatcher = new EnvHttpProxyAgent();
export const transport = undiciTransport({ dispatcher });

/** Call it on shutdown, after the client is closed. The transport does not close a dispatcher that it received. */
export const close = () => dispatcher.close();
