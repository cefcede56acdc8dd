import { retry } from "@moovkit/retry";
import { type TokenEvent, tokens } from "@moovkit/tokens";
import { createMoov, type Moov } from "moovkit";
import type { Output } from "./output.js";
import type { Target } from "./target.js";

/** Creates the clients of the demo, over HTTP. Disposing of it closes them. */
export interface Clients extends AsyncDisposable {
  /** Creates a client with the API key. */
  withKey(): Moov;
  /** Creates a client that requests access tokens with these scopes when it needs one. */
  withScopes(scopes: readonly string[]): Moov;
  /** Creates a client with an access token. */
  withToken(accessToken: string): Moov;
}

const MINUTE_MS = 60_000;

const describeToken = (scope: string, ttlMs: number): string => {
  const scopes = scope.split(" ");
  const subject = scopes.length > 1 ? `${scopes.length} scopes` : scope;
  return `requested for ${subject}, expires in ${Math.round(ttlMs / MINUTE_MS)} minutes`;
};

/**
 * Prepares the clients for a server.
 *
 * @param output - Prints a row for each retry and each new token.
 */
export const createClients = (target: Target, output: Output): Clients => {
  const { baseURL, origin, publicKey, secretKey, now } = target;
  const clients: Moov[] = [];
  const plugins = [
    retry({
      onRetry: ({ status, code, delayMs }) =>
        output.row("retry", `${status ?? code}, next attempt in ${Math.round(delayMs)} ms`),
    }),
  ];
  const open = (security: Parameters<typeof createMoov>[0]) => {
    const moov = createMoov({ baseURL, origin, plugins, ...security });
    clients.push(moov);
    return moov;
  };
  const onEvent = (event: TokenEvent) => {
    if (event.type === "requested")
      output.row("token", describeToken(event.scope, event.expiresAt.getTime() - now()));
  };
  return {
    withKey: () => open({ publicKey, secretKey }),
    withScopes: (scope) =>
      open({ security: tokens({ publicKey, secretKey, scope, now, onEvent, revokeOnDispose: true }) }),
    withToken: (accessToken) => open({ security: { accessToken } }),
    [Symbol.asyncDispose]: async () => {
      await Promise.all(clients.map((client) => client.close()));
    },
  };
};
