import { type TokenSource, tokenFrom } from "@moovkit/browser-tokens";
import { createMoov, type Moov } from "moovkit";

/** The client of a page and its token. */
export interface Page {
  readonly moov: Moov;
  readonly accessToken: TokenSource;
}

/** Creates the client of a page. It contains no API key. */
export const openMoov = (
  tokenURL = "/api/moov-token",
  baseURL?: string,
): Page => {
  const accessToken = tokenFrom(tokenURL);
  const moov = createMoov({ baseURL, security: { accessToken } });
  return { moov, accessToken };
};
