import { createMoov } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { retry } from "@moovkit/retry";
import { type Tokens, tokens } from "@moovkit/tokens";

let security: Tokens | undefined;

// Created with the first request, because `next build` loads this module without keys.
export const moovTokens = (): Tokens => {
  if (security) return security;
  const {
    MOOV_PUBLIC_KEY = "",
    MOOV_SECRET_KEY = "",
    MOOV_ORIGIN,
    MOOV_BASE_URL,
  } = process.env;
  const createdTokens = tokens({
    clientId: MOOV_PUBLIC_KEY,
    clientSecret: MOOV_SECRET_KEY,
    scope: "/ping.read",
  });
  createMoov({
    // Next.js patches fetch and may cache responses.
    transport: fetchTransport({ init: { cache: "no-store" } }),
    baseURL: MOOV_BASE_URL,
    origin: MOOV_ORIGIN,
    security: createdTokens,
    plugins: [retry()],
  });
  security = createdTokens;
  return createdTokens;
};
