import { expect } from "vitest";
import { sessionCookie } from "../recipes/shared/session.js";
import { type MoovServer, SESSION_SECRET } from "./moov-server.js";

export type Ask = (cookie?: string) => Promise<Response>;

/** What each server of the recipes is held to: `ask` sends a POST for a token, with a cookie. */
export const holdsAsTokenEndpoint = async (
  { sandbox, asked }: MoovServer,
  ask: Ask,
): Promise<void> => {
  expect((await ask()).status).toBe(401);
  const cookie = await sessionCookie("5a3f-account", SESSION_SECRET);
  expect((await ask(cookie.replace("5a3f", "6b4f"))).status).toBe(401);
  expect(asked).toEqual([]);

  sandbox.faults.next({ status: 400 });
  const failed = await ask(cookie);
  expect(failed.status).toBe(502);
  expect(await failed.json()).toEqual({
    error: "generic_error",
    requestId: expect.any(String),
  });

  const answers = await Promise.all([
    ask(cookie),
    ask(cookie),
    ask(cookie),
  ]);
  const tokens = await Promise.all(
    answers.map((answer) => answer.json()),
  );
  expect(
    answers.map(({ headers }) => headers.get("cache-control")),
  ).toEqual(Array(3).fill("no-store"));
  expect(new Set(tokens.map(({ accessToken }) => accessToken)).size).toBe(
    1,
  );
  expect(asked).toEqual(["/oauth2/token", "/oauth2/token"]);
  expect(tokens[0].expiresIn).toBeGreaterThan(3500);
  expect(Object.keys(tokens[0])).toEqual(["accessToken", "expiresIn"]);
  const [, payload = ""] = tokens[0].accessToken.split(".");
  expect(Buffer.from(payload, "base64url").toString()).toContain(
    "/accounts/5a3f-account/profile.read",
  );
};
