/** An operation that the sandbox implements. The names are those of `@moovkit/core`. */
export type SandboxOperation = "createAccessToken" | "revokeAccessToken" | "getTermsOfServiceToken" | "ping";

interface Route {
  readonly method: "GET" | "POST";
  readonly path: string;
}

/** Method and path of each operation. */
export const ROUTES: Readonly<Record<SandboxOperation, Route>> = {
  createAccessToken: { method: "POST", path: "/oauth2/token" },
  revokeAccessToken: { method: "POST", path: "/oauth2/revoke" },
  getTermsOfServiceToken: { method: "GET", path: "/tos-token" },
  ping: { method: "GET", path: "/ping" },
};

/** Names of all operations. */
export const OPERATIONS = Object.keys(ROUTES) as readonly SandboxOperation[];

/** Returns the operation with this path. */
export const findOperation = (path: string): SandboxOperation | undefined =>
  OPERATIONS.find((operation) => ROUTES[operation].path === path);
