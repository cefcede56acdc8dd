/**
 * Returns a hash of the credentials of a request, which identifies the session of a user. A request without credentials
 * is identified by the scope that it receives. The rate limit stores hashes, so it contains no secrets, and all keys have
 * the same size.
 */
export const hashCredentials = async ({ headers }: Request, scope: string): Promise<string> => {
  const credentials = ["authorization", "cookie"].map((name) => headers.get(name) ?? "");
  if (credentials.every((value) => value === "")) return scope;
  const bytes = new TextEncoder().encode(credentials.join("\n"));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return btoa(String.fromCharCode(...hash));
};
