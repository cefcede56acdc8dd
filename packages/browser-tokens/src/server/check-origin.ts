/** Where a request comes from. */
export type RequestOrigin =
  /** A page of the origin of the endpoint. */
  | { readonly kind: "same" }
  /** A page of one of the allowed origins. */
  | { readonly kind: "listed"; readonly origin: string }
  /** Any other page, or something that is not a browser. */
  | { readonly kind: "refused" };

/**
 * Returns where a request comes from. Pages of other sites must not use the session of a user, and scripts of a page
 * cannot set the headers `origin` and `sec-fetch-site`.
 *
 * @see https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header
 */
export const checkOrigin = (
  { url, headers }: Request,
  allowedOrigins: ReadonlySet<string>,
): RequestOrigin => {
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site");
  if (origin !== null && allowedOrigins.has(origin)) return { kind: "listed", origin };
  const isSameOrigin = origin === null || origin === new URL(url).origin;
  const isSameSite = site === "same-origin" || (site === null && origin !== null);
  return isSameOrigin && isSameSite ? { kind: "same" } : { kind: "refused" };
};
