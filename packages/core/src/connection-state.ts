import { listErrors } from "./error-chain.js";

/** Codes of failed name lookups, connection attempts, proxy tunnels and TLS handshakes. The server received nothing. */
const NOT_CONNECTED: readonly RegExp[] = [
  /^(ECONNREFUSED|ENOTFOUND|EAI_|EHOSTUNREACH|ENETUNREACH)/,
  // Undici: the connection or the TLS handshake with a proxy failed, or the request was refused before it was written.
  /^UND_ERR_(CONNECT_|PRX_TLS|BPL_MISSING_UPSTREAM|INVALID_ARG|CLOSED)/,
  // Bun.
  /^(ConnectionRefused|FailedToOpen)/,
  // TLS.
  /^(UNABLE_TO_|ERR_TLS_|ERR_SSL_(WRONG_VERSION|UNSUPPORTED|.*HANDSHAKE)|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH)/,
  /^(.*_)?CERT(_|$)|.*_CERTIFICATE$/,
];

/** Codes of connections that broke after they were established, and of responses that are not HTTP. */
const CONNECTED = /^(ECONNRESET|EPIPE|UND_ERR_|HPE_)/;

/**
 * Messages of connections that closed during the TLS handshake, of proxies that refused to open a tunnel, and of `fetch`
 * for ports that it does not connect to.
 */
const NEVER_CONNECTED_MESSAGE = /before secure TLS|Proxy response \(\d+\) !== 200|^bad port$/;

/**
 * Returns whether a connection to the server was established before a request failed, or `undefined` if the runtime does
 * not report it. Node, Deno and Bun report a system error. Browsers do not.
 *
 * @param error - What the runtime threw.
 */
export const wasConnected = (error: unknown): boolean | undefined => {
  for (const { code, syscall, message } of listErrors(error)) {
    if (typeof message === "string" && NEVER_CONNECTED_MESSAGE.test(message)) return false;
    if (typeof code !== "string") continue;
    // A lost route can also break an established connection: Linux then reports EHOSTUNREACH for a read or a write.
    if (typeof syscall === "string" && /^(read|write|recv|send|shutdown)/.test(syscall)) return true;
    if (syscall === "connect" || NOT_CONNECTED.some((pattern) => pattern.test(code))) return false;
    if (CONNECTED.test(code)) return true;
  }
  return undefined;
};

/**
 * Returns whether an error comes from the network, such as that of a failed `fetch` or an aborted one.
 *
 * @param error - What the runtime threw.
 */
export const isNetworkFailure = (error: unknown): boolean =>
  wasConnected(error) !== undefined ||
  listErrors(error).some(
    ({ name, message }) =>
      name === "TimeoutError" || (name === "TypeError" && /fetch/i.test(String(message))),
  );
