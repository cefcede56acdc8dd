import type { TokenEndpoint } from "@moovkit/browser-tokens";
import { createTokenEndpoint } from "../../../lib/token-endpoint";

// Created with the first request, because `next build` loads this module without keys.
let endpoint: TokenEndpoint | undefined;

export const POST = (request: Request): Promise<Response> => {
  endpoint ??= createTokenEndpoint();
  return endpoint(request);
};
