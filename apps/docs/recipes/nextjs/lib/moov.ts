import { fetchTransport } from "@moovkit/fetch";
import { type Tokens, tokens } from "@moovkit/tokens";
import { createMoov } from "moovkit";

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
    publicKey: MOOV_PUBLIC_KEY,
    secretKey: MOOV_SECRET_KEY,
    scope: "/ping.read",
  });
  createMoov({
    // Next.js patches fetch and may cache responses.
    transport: fetchTransport({ init: { cache: "no-store" } }),
    baseURL: MOOV_BASE_URL,
    origin: MOOV_ORIGIN,
    security: createdTokens,
  });
  security = createdTokens;
  return createdTokens;
};
