import type { Transport } from "../src/index.js";

/** A minimal transport over the global `fetch`, for tests that need a network. The transports have their own packages. */
export const plainFetchTransport = (): Transport => ({
  name: "plain-fetch",
  send: async ({ url, method, headers, body }, { signal, responseType }) => {
    const response = await fetch(url, {
      method,
      headers,
      signal,
      redirect: "manual",
      ...(body !== undefined && { body }),
    });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: responseType === "bytes" ? new Uint8Array(await response.arrayBuffer()) : await response.text(),
    };
  },
});
