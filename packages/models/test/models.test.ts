import { spawnSync } from "node:child_process";
import { inspect } from "node:util";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as z from "zod/mini";
import {
  APIError,
  AuthToken,
  AuthTokenRequest,
  GenericError,
  joinScope,
  RateLimitError,
  splitScope,
  TermsOfServiceToken,
} from "../src/index.js";

afterEach(() => vi.useRealTimers());

const ANSWER = { operation: "ping", status: 429, headers: { "retry-after": "2" }, body: "hidden-word" };

describe("errors", () => {
  it("are known across two copies of the package", async () => {
    vi.resetModules();
    const other = await import("../src/index.js");
    expect(other.RateLimitError).not.toBe(RateLimitError);
    const error = new other.RateLimitError(ANSWER);
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toBeInstanceOf(APIError);
    expect(error instanceof GenericError).toBe(false);
  });

  it("leave a user's own subclass alone", () => {
    class Own extends APIError {}
    expect(new Own(ANSWER)).toBeInstanceOf(APIError);
    expect(new APIError(ANSWER) instanceof Own).toBe(false);
  });

  it("keep the body out of what is printed", () => {
    const error = new RateLimitError(ANSWER);
    expect(error).toMatchObject({ body: "hidden-word", retryAfterMs: 2000, name: "RateLimitError" });
    const shown =
      inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true }) + JSON.stringify(error);
    expect(shown).not.toContain("hidden-word");
  });
});

describe("schemas", () => {
  it("take expires_in as seconds, and as a Unix time", () => {
    vi.useFakeTimers({ toFake: ["Date"], now: 1_800_000_000_000 });
    const token = (expires_in: number) => AuthToken.parse({ token_type: "b", access_token: "a", expires_in });
    expect(token(3600).expiresIn).toBe(3600);
    expect(token(1_800_000_060).expiresIn).toBe(60);
    expect(token(1_700_000_000).expiresIn).toBe(0);
  });

  it("let nothing untyped out of any answer", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        const result = AuthToken.safeParse(body);
        return result.success ? typeof result.data.accessToken === "string" : result.error.issues.length > 0;
      }),
    );
  });

  it("take no promise for a value, nor wait for it", () => {
    const late = new Promise<never>(() => {});
    const problems = (result: { error?: { issues: readonly { message: string }[] } | undefined }) =>
      result.error?.issues.map(({ message }) => message);
    expect(
      problems(
        AuthTokenRequest.safeParse({ grantType: late, scope: late, clientId: late, clientSecret: late }),
      ),
    ).toEqual([
      "must be client_credentials or refresh_token",
      "must be a string or a list of strings",
      "must be a string",
      "must be a string",
    ]);
    expect(problems(AuthToken.safeParse({ token_type: late, access_token: late, expires_in: late }))).toEqual(
      ["must be a string", "must be a string", "must be a number"],
    );
  });

  it.each([
    [-1, "must not be negative"],
    ["3600", "must be a number"],
    [{ valueOf: 1, toString: 1 }, "must be a number"],
    [Number.NaN, "must be a number"],
    [Number.POSITIVE_INFINITY, "must be a number"],
    [undefined, "required"],
    [null, "required"],
  ])("refuse %s for expires_in", (expires_in, problem) => {
    const { error } = AuthToken.safeParse({ token_type: "b", access_token: "a", expires_in });
    expect(error?.issues).toMatchObject([{ path: ["expiresIn"], message: problem }]);
  });

  it("tell what they are made of", () => {
    expect(z.toJSONSchema(TermsOfServiceToken)).toMatchObject({
      properties: { token: { type: "string" } },
      required: ["token"],
    });
    expect(z.encode(TermsOfServiceToken, { token: "t" })).toEqual({ token: "t" });
  });

  it("never repeat a value they complain about", () => {
    const value = "secret-word";
    for (const input of [{ grantType: value }, { grantType: "refresh_token", refreshToken: [value] }])
      expect(inspect(AuthTokenRequest.safeParse(input).error?.issues, { depth: 9 })).not.toContain(value);
  });

  it("work where code may not be made from strings", () => {
    const code = `import { AuthToken } from "@moovkit/models"; console.log(AuthToken.safeParse({}).success);`;
    const flags = ["--disallow-code-generation-from-strings", "--input-type=module", "-e", code];
    const { stdout } = spawnSync(process.execPath, flags, { cwd: "packages/core", encoding: "utf8" });
    expect(stdout.trim()).toBe("false");
  });
});

it("joins and splits scopes without loss", () => {
  const scope = fc.stringMatching(/^\/[a-z-]{1,10}\.(read|write)$/);
  fc.assert(
    fc.property(fc.array(scope), (scopes) => {
      expect(splitScope(joinScope(scopes))).toEqual(scopes);
    }),
  );
});
