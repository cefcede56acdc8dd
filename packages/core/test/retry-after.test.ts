import { ConfigurationError } from "@moovkit/models";
import { describe, expect, it } from "vitest";
import { errorOf } from "./error-of.js";
import { ping } from "./operations.js";
import { createStubClient, OK } from "./stub-client.js";

const RECEIVED_AT = Date.UTC(2027, 0, 15, 8);
const now = () => RECEIVED_AT;
const httpDate = (time: number) => new Date(time).toUTCString();

describe("a 429 response", () => {
  it.each([
    ["without a delay", {}, undefined],
    ["with `retry-after` in seconds", { "retry-after": "3" }, 3000],
    ["with `retry-after-ms`, which takes precedence", { "retry-after-ms": "1500", "retry-after": "3" }, 1500],
    ["with an invalid `retry-after`", { "retry-after": "soon" }, undefined],
    [
      "with a date, which is compared with the clock of the client",
      { "retry-after": httpDate(RECEIVED_AT + 5000) },
      5000,
    ],
    [
      "with a date and the clock of the server",
      { "retry-after": httpDate(RECEIVED_AT + 3_605_000), date: httpDate(RECEIVED_AT + 3_600_000) },
      5000,
    ],
    ["with a date in the past", { "retry-after": httpDate(RECEIVED_AT - 5000) }, 0],
    ["with several values, of which the largest counts", { "retry-after": "3, 60, 7" }, 60_000],
    ["with several kinds of values", { "retry-after": `3, ${httpDate(RECEIVED_AT + 9000)}, 4` }, 9000],
    [
      "with a delay of years, which is shortened to a day",
      { "retry-after": "99999999999999999999" },
      86_400_000,
    ],
    ["with the year 9999", { "retry-after": "Fri, 31 Dec 9999 23:59:59 GMT" }, 86_400_000],
    ["with an endless `retry-after-ms`", { "retry-after-ms": "9".repeat(400) }, 86_400_000],
  ])("%s is a `RateLimitError` with the delay", async (_, headers, retryAfterMs) => {
    const { client } = createStubClient(() => ({ ...OK, status: 429, headers }), { now });
    expect(await errorOf(ping(client))).toMatchObject({ code: "rate_limit_error", retryAfterMs });
  });
});

describe("the `now` option", () => {
  it("must be a function", () => {
    const create = () => createStubClient(undefined, { now: RECEIVED_AT as never });
    expect(create).toThrow(ConfigurationError);
    expect(create).toThrow(/`now`/);
  });
});
