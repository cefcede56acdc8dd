/** Codes of failed name lookups, connection attempts and TLS handshakes. The server received nothing. */
const NOT_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_|UND_ERR_CONNECT_|ConnectionRefused|FailedToOpen|UNABLE_TO_|ERR_TLS_|ERR_SSL_(WRONG_VERSION|UNSUPPORTED|.*HANDSHAKE)|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH|(.*_)?CERT(_|$)|.*_CERTIFICATE$)/;

/** Codes of connections that broke after they were established, and of responses that are not HTTP. */
const CONNECTED = /^(ECONNRESET|EPIPE|UND_ERR_|HPE_)/;

/** Node's message for a connection that closed during the TLS handshake. Its code is ECONNRESET. */
const CLOSED_BEFORE_TLS = /before secure TLS/;

/** How many errors of a chain of causes are examined. A chain may be circular. */
export const MAX_CAUSES = 10;

/** The fields of an error that runtimes use to describe a network failure. */
export type ErrorFields = Partial<Record<"code" | "syscall" | "message", unknown>>;

/** Lists an error followed by its chain of `cause`s. */
export const causesOf = (error: unknown): readonly ErrorFields[] => {
  const causes: object[] = [];
  let cause = error;
  while (typeof cause === "object" && cause !== null && causes.length < MAX_CAUSES) {
    causes.push(cause);
    cause = (cause as { cause?: unknown }).cause;
  }
  return causes;
};

/** Returns the code of the deepest cause that has one, such as `ECONNREFUSED`. */
export const systemCodeOf = (error: unknown): string | undefined => {
  const codes = causesOf(error).map(({ code }) => code);
  return codes.reverse().find((code): code is string => typeof code === "string");
};

/**
 * Returns whether a connection was established before a fetch failed, or `undefined` if the runtime does not report
 * it. Node, Deno and Bun report a system error. Browsers do not.
 */
export const wasConnected = (error: unknown): boolean | undefined => {
  for (const { code, syscall, message } of causesOf(error)) {
    if (typeof message === "string" && CLOSED_BEFORE_TLS.test(message)) return false;
    if (typeof code !== "string") continue;
    if (NOT_CONNECTED.test(code) || syscall === "connect") return false;
    if (CONNECTED.test(code)) return true;
  }
  return undefined;
};
