import { createMoov } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { retry } from "@moovkit/retry";
import { type Tokens, tokens } from "@moovkit/tokens";

let security: Tokens | undefined;

// Made at the first request: `next build` loads this too, without keys.
export const moovTokens = (): Tokens => {
  if (security) return security;
  const {
    MOOV_PUBLIC_KEY = "",
    MOOV_SECRET_KEY = "",
    MOOV_ORIGIN,
    MOOV_BASE_URL,
  } = process.env;
  const made = tokens({
    clientId: MOOV_PUBLIC_KEY,
    clientSecret: MOOV_SECRET_KEY,
    scope: "/ping.read",
  });
  createMoov({
    // Next.js patches fetch, and may keep what it answers.
    transport: fetchTransport({ init: { cache: "no-store" } }),
    baseURL: MOOV_BASE_URL,
    origin: MOOV_ORIGIN,
    security: made,
    plugins: [retry()],
  });
  security = made;
  return made;
};
