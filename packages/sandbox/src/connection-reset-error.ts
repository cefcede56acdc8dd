/** Creates the error that `fetch` of Node rejects with when the server resets the connection. */
export const createConnectionResetError = (): TypeError =>
  new TypeError("fetch failed", {
    cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }),
  });

/** Checks whether an error is the one of a reset connection. */
export const isConnectionResetError = (error: unknown): boolean =>
  error instanceof Error && (error.cause as { code?: unknown } | undefined)?.code === "ECONNRESET";
