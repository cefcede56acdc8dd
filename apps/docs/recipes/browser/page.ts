import { createMoov, type Moov } from "moovkit";
import { createTokenSource } from "./token-source.js";

/** Creates the client of a page. It contains no API key. */
export const openMoov = (
  tokenURL = "/moov-token",
  baseURL?: string,
): Moov =>
  createMoov({
    baseURL,
    security: { accessToken: createTokenSource(tokenURL) },
  });
