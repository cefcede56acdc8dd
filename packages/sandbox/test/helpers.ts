import { expect } from "vitest";
import { createSandbox, type Sandbox, type SandboxOptions } from "../src/index.js";

export const ORIGIN = "https://shop.example";
export const KEY = { publicKey: "public", secretKey: "secret-5f2e", allowedOrigins: [ORIGIN] };
export const BASIC = `Basic ${btoa(`${KEY.publicKey}:${KEY.secretKey}`)}`;
export const SECURITY = { username: KEY.publicKey, password: KEY.secretKey };
/** The time at which most sandboxes of the tests start. */
export const START = Date.UTC(2026, 0, 1);
/** The ID of no resource. */
export const UNKNOWN_ID = "7d3c0f6e-9a4b-4f0e-8a63-0c1f5f0b9f2d";
/** Body of a request for a new token. */
export const GRANT = { grant_type: "client_credentials", scope: "/ping.read /accounts.read" };

/** Creates a sandbox that accepts `KEY`. */
export const openSandbox = (options: SandboxOptions = {}): Promise<Sandbox> =>
  createSandbox({ apiKeys: [KEY], ...options });

interface SentResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, string> | undefined;
}

/**
 * Sends a GET request, or a POST request if there is a body. Authenticates with `KEY` by default. Expects a request ID in
 * every response.
 */
export const send = async (
  sandbox: Sandbox,
  path: string,
  body?: unknown,
  headers: Record<string, string> = { authorization: BASIC, origin: ORIGIN },
): Promise<SentResponse> => {
  const init = body === undefined ? { headers } : { method: "POST", headers, body: JSON.stringify(body) };
  const response = await sandbox.fetch(new Request(`http://sandbox.localhost${path}`, init));
  expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined };
};

/** Requests a new token. */
export const requestToken = async (sandbox: Sandbox, grant: object = GRANT) => {
  const { body } = await send(sandbox, "/oauth2/token", grant);
  return { accessToken: body?.access_token, refreshToken: body?.refresh_token };
};

/** Sends a ping with an access token and returns the status. */
export const ping = async (sandbox: Sandbox, accessToken: string | undefined): Promise<number> =>
  (await send(sandbox, "/ping", undefined, { authorization: `Bearer ${accessToken}` })).status;
