/** Name lookup, connecting and the TLS handshake: where these fail, the server saw nothing of a request. */
const NEVER_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_|UND_ERR_CONNECT_|ConnectionRefused|FailedToOpen|UNABLE_TO_|ERR_TLS_|ERR_SSL_(WRONG_VERSION|UNSUPPORTED|.*HANDSHAKE)|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH|(.*_)?CERT(_|$)|.*_CERTIFICATE$)/;

/** The connection was there and broke, or what came over it was no HTTP. */
const CONNECTED = /^(ECONNRESET|EPIPE|UND_ERR_|HPE_)/;

const BEFORE_TLS = /before secure TLS/;

/** The error itself and those below it. */
export const causes = (
  error: unknown,
): readonly Partial<Record<"code" | "syscall" | "message", unknown>>[] => {
  const chain: object[] = [];
  for (let cause = error; typeof cause === "object" && cause !== null && chain.length < 10; ) {
    chain.push(cause);
    cause = (cause as { cause?: unknown }).cause;
  }
  return chain;
};

/** The code of the deepest cause that has one: `ECONNREFUSED`. */
export const systemCode = (error: unknown): string | undefined => {
  const codes = causes(error).map(({ code }) => code);
  return codes.reverse().find((code): code is string => typeof code === "string");
};

/**
 * Whether a connection was made before a fetch failed, as far as the runtime tells. A browser does not; Node, Deno
 * and Bun name a system error.
 */
export const connectionMade = (error: unknown): boolean | undefined => {
  for (const { code, syscall, message } of causes(error)) {
    if (typeof message === "string" && BEFORE_TLS.test(message)) return false;
    if (typeof code !== "string") continue;
    if (NEVER_CONNECTED.test(code) || syscall === "connect") return false;
    if (CONNECTED.test(code)) return true;
  }
  return undefined;
};
