import { createMoov, type Moov } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { retry } from "@moovkit/retry";
import { tokenFrom } from "./token-from.js";

/** The client of a page. It holds no API key. */
export const openMoov = (
  tokenURL = "/moov-token",
  baseURL?: string,
): Moov =>
  createMoov({
    transport: fetchTransport(),
    baseURL,
    security: { accessToken: tokenFrom(tokenURL) },
    plugins: [retry()],
  });
