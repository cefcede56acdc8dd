import { ConfigurationError } from "@moovkit/models";
import { describe, expect, it } from "vitest";
import { errorOf } from "./error-of.js";
import { createStubMoov, OK, TOKEN_BODY } from "./stub-moov.js";

const RECEIVED_AT = 1_800_000_000_000;
const now = () => RECEIVED_AT;

describe("the `now` option", () => {
  it("is used to convert a date in `retry-after`", async () => {
    const headers = { "retry-after": new Date(RECEIVED_AT + 5000).toUTCString() };
    const { moov } = createStubMoov(() => ({ ...OK, status: 429, headers }), { now });
    expect(await errorOf(moov.ping())).toMatchObject({ retryAfterMs: 5000 });
  });

  it.each([
    ["a Unix time in the future", RECEIVED_AT / 1000 + 60, 60],
    ["a Unix time in the past", RECEIVED_AT / 1000 - 60, 0],
    ["a number of seconds", 60, 60],
  ])("is used to convert `expires_in` as %s", async (_, expires_in, expiresIn) => {
    const body = JSON.stringify({ ...JSON.parse(TOKEN_BODY), expires_in });
    const { moov } = createStubMoov(() => ({ ...OK, body }), { now });
    const token = await moov.authentication.createAccessToken({
      grantType: "client_credentials",
      scope: "/a",
    });
    expect(token.expiresIn).toBe(expiresIn);
  });

  it("must be a function", () => {
    const create = () => createStubMoov(undefined, { now: RECEIVED_AT as never });
    expect(create).toThrow(ConfigurationError);
    expect(create).toThrow(/`now`/);
  });
});
