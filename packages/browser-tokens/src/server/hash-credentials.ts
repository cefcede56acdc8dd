/**
 * Returns a hash of the credentials of a request, which identifies the session of a user. A request without credentials
 * is identified by the scope that it gets. Hashes keep secrets out of the memory of the rate limit, and have one size.
 */
export const hashCredentials = async ({ headers }: Request, scope: string): Promise<string> => {
  const credentials = ["authorization", "cookie"].map((name) => headers.get(name) ?? "");
  if (credentials.every((value) => value === "")) return scope;
  const bytes = new TextEncoder().encode(credentials.join("\n"));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return btoa(String.fromCharCode(...hash));
};
