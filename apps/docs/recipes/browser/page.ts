import { createMoov, type Moov } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { retry } from "@moovkit/retry";
import { createTokenSource } from "./token-source.js";

/** Creates the client of a page. It contains no API key. */
export const openMoov = (
  tokenURL = "/moov-token",
  baseURL?: string,
): Moov =>
  createMoov({
    transport: fetchTransport(),
    baseURL,
    security: { accessToken: createTokenSource(tokenURL) },
    plugins: [retry()],
  });
