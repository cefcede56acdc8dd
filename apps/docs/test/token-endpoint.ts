import { expect } from "vitest";
import { createSessionCookie } from "../recipes/shared/session.js";
import {
  ACCOUNT_ID,
  type MoovServer,
  SESSION_SECRET,
} from "./moov-server.js";

/** Sends a POST request for a token, with a cookie. */
export type RequestToken = (cookie?: string) => Promise<Response>;

/** Checks the token endpoint of a recipe. */
export const testTokenEndpoint = async (
  { sandbox, requestedPaths }: MoovServer,
  requestToken: RequestToken,
): Promise<void> => {
  expect((await requestToken()).status).toBe(401);
  const cookie = await createSessionCookie(ACCOUNT_ID, SESSION_SECRET);
  expect(
    (await requestToken(cookie.replace("5a3f", "6b4f"))).status,
  ).toBe(401);
  expect(requestedPaths).toEqual([]);

  sandbox.faults.next({ status: 400 });
  const failed = await requestToken(cookie);
  expect(failed.status).toBe(502);
  expect(await failed.json()).toEqual({
    error: "generic_error",
    requestId: expect.any(String),
  });

  const responses = await Promise.all([
    requestToken(cookie),
    requestToken(cookie),
    requestToken(cookie),
  ]);
  const tokens = await Promise.all(
    responses.map((response) => response.json()),
  );
  expect(
    responses.map(({ headers }) => headers.get("cache-control")),
  ).toEqual(Array(3).fill("no-store"));
  expect(new Set(tokens.map(({ accessToken }) => accessToken)).size).toBe(
    1,
  );
  expect(requestedPaths).toEqual(["/oauth2/token", "/oauth2/token"]);
  expect(tokens[0].expiresIn).toBeGreaterThan(3500);
  expect(Object.keys(tokens[0])).toEqual(["accessToken", "expiresIn"]);
  const [, payload = ""] = tokens[0].accessToken.split(".");
  expect(Buffer.from(payload, "base64url").toString()).toContain(
    `/accounts/${ACCOUNT_ID}/profile.read`,
  );
};
