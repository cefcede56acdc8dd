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

/** How many errors are examined. Chains of causes may be circular. */
const MAX_ERRORS = 20;

/** The fields of an error that runtimes use to describe a network failure. */
export type ErrorFields = Partial<Record<"code" | "syscall" | "message" | "name", unknown>>;

/**
 * Lists an error and the errors behind it, at most 20: its `cause` and its `errors`, such as those of an
 * `AggregateError` for each address that was tried.
 *
 * @param error - What the runtime threw.
 */
export const listErrors = (error: unknown): readonly ErrorFields[] => {
  const found: object[] = [];
  const queue: unknown[] = [error];
  while (queue.length > 0 && found.length < MAX_ERRORS) {
    const current = queue.shift();
    if (typeof current !== "object" || current === null || found.includes(current)) continue;
    found.push(current);
    const { cause, errors } = current as { readonly cause?: unknown; readonly errors?: unknown };
    queue.push(cause, ...(Array.isArray(errors) ? errors.slice(0, MAX_ERRORS) : []));
  }
  return found;
};

/**
 * Returns the code of the innermost error that has one, such as `ECONNREFUSED`.
 *
 * @param error - What the runtime threw.
 */
export const systemCodeOf = (error: unknown): string | undefined =>
  listErrors(error)
    .map(({ code }) => code)
    .findLast((code): code is string => typeof code === "string");

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

/**
 * Returns whether undici refused a request because its dispatcher, such as an `Agent`, comes from another major version.
 * The versions before and after 7 call different methods of the object that receives the response.
 *
 * @param error - What `fetch` or a dispatcher threw.
 */
export const isDispatcherMismatch = (error: unknown): boolean =>
  listErrors(error).some(
    ({ code, message }) => code === "UND_ERR_INVALID_ARG" && /^invalid on\w+ method$/.test(String(message)),
  );
