import type { RequestContext } from "./environment.js";
import type { ApiKey } from "./options.js";
import { rejectRequest } from "./reject-request.js";

/** Returns the origin of a request: the `origin` header, or else the origin of the `referer` header. */
export const readOrigin = (context: RequestContext): string | undefined => {
  const origin = context.req.header("origin");
  if (origin !== undefined) return origin;
  const referer = context.req.header("referer");
  return referer !== undefined && URL.canParse(referer) ? new URL(referer).origin : undefined;
};

/** Rejects the request with status 403 if the API key does not allow its origin. */
export const checkOrigin = (origin: string | undefined, { allowedOrigins }: ApiKey): void => {
  if (allowedOrigins && !allowedOrigins.includes(origin ?? ""))
    rejectRequest(403, { error: "the origin is not an allowed origin of the API key" });
};
