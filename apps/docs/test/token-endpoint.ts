import { expect } from "vitest";
import { createSessionCookie } from "../recipes/shared/session.js";
import {
  ACCOUNT_ID,
  type MoovServer,
  SESSION_SECRET,
} from "./moov-server.js";

/** Sends a POST request for a token with these headers. */
export type RequestToken = (
  headers: Readonly<Record<string, string>>,
) => Promise<Response>;

/** The headers that a browser sends, whose page has the public origin of the application. */
export const PAGE = {
  origin: "https://shop.example",
  "sec-fetch-site": "same-origin",
};

const errorOf = async (response: Response) => [
  response.status,
  await response.json(),
];

/** Checks the token endpoint of a recipe. */
export const testTokenEndpoint = async (
  { sandbox, requestedPaths }: MoovServer,
  requestToken: RequestToken,
): Promise<void> => {
  const cookie = await createSessionCookie(ACCOUNT_ID, SESSION_SECRET);
  const forged = cookie.replace("5a3f", "6b4f");
  for (const headers of [PAGE, { ...PAGE, cookie: forged }])
    expect(await errorOf(await requestToken(headers))).toEqual([
      401,
      { error: "not_signed_in" },
    ]);
  for (const headers of [
    { cookie },
    {
      cookie,
      origin: "https://evil.example",
      "sec-fetch-site": "cross-site",
    },
  ])
    expect(await errorOf(await requestToken(headers))).toEqual([
      403,
      { error: "origin_not_allowed" },
    ]);
  expect(requestedPaths).toEqual([]);

  sandbox.faults.next({ status: 400 });
  expect(await errorOf(await requestToken({ ...PAGE, cookie }))).toEqual([
    502,
    { error: "token_request_refused" },
  ]);

  const responses = await Promise.all(
    Array.from({ length: 3 }, () => requestToken({ ...PAGE, cookie })),
  );
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
