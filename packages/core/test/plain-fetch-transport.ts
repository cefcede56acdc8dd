import type { Transport } from "../src/index.js";

/** A minimal transport over the global `fetch`, for tests that need a network. The transports have their own packages. */
export const plainFetchTransport = (): Transport => ({
  name: "plain-fetch",
  send: async ({ url, ...request }, { signal }) => {
    const response = await fetch(url, { ...request, signal, redirect: "manual" });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    };
  },
});
