import { afterEach, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { AuthTokenRequest, AuthTokenResponse } from "../src/index.js";

const initialConfiguration = { ...z.config() };

afterEach(() => {
  z.config({ customError: undefined, localeError: undefined });
});

describe("zod's global configuration", () => {
  it("is not changed", () => {
    expect(initialConfiguration).not.toHaveProperty("customError");
    expect(initialConfiguration).not.toHaveProperty("localeError");
  });

  it("does not change the messages", () => {
    const listMessages = () => [
      AuthTokenRequest.safeParse({ grantType: "x" }).error?.issues.map(({ message }) => message),
      AuthTokenRequest.safeParse({ grantType: "client_credentials", scope: "", a: 1 }).error?.issues.map(
        ({ message }) => message,
      ),
      AuthTokenResponse.safeParse({ expires_in: -1 }).error?.issues.map(({ message }) => message),
    ];
    const messages = listMessages();
    const message = () => "changed";
    z.config({ customError: message, localeError: message });
    expect(listMessages()).toEqual(messages);
    expect(z.string().safeParse(1).error?.issues[0]?.message).toBe("changed");
  });
});
