import { type AuthenticationContext, type Authenticator, defineOperation } from "@moovkit/core";
import { ConnectionError } from "@moovkit/models";
import { describe, expect, it } from "vitest";
import { createScriptedClient, respond } from "./scripted-client.js";

const readVault = defineOperation({
  id: "readVault",
  method: "GET",
  path: "/vault",
  credentials: () => "none",
});

const createAuthenticator = (authenticate: Authenticator["authenticate"]): Authenticator => ({
  name: "vault()",
  authenticate,
});

/** Obtains credentials with a request. */
const authenticateWithRequest = async ({ client }: AuthenticationContext) => {
  await readVault(client);
  return { authorization: "Bearer token" };
};

describe("a call whose authenticator fails", () => {
  it("is retried after the delay that the error sets, also if it is not idempotent", async () => {
    let isSealed = true;
    const security = createAuthenticator(() => {
      if (!isSealed) return { authorization: "Bearer token" };
      isSealed = false;
      throw new ConnectionError("vault(): sealed", { connected: false, retryAfterMs: 5000 });
    });
    const { createTransfer, delays, countRequests } = createScriptedClient([respond(200)], {}, security);
    await createTransfer();
    expect(delays).toEqual([5000 + 250]);
    expect(countRequests()).toBe(1);
  });

  it("fails at once if that delay does not fit into the remaining time", async () => {
    const security = createAuthenticator(() => {
      throw new ConnectionError("vault(): sealed", { connected: false, retryAfterMs: 3_600_000 });
    });
    const { createTransfer, delays } = createScriptedClient([respond(200)], {}, security);
    expect(await createTransfer().result()).toMatchObject({
      error: { code: "connection_error", retryAfterMs: 3_600_000, processed: "no" },
    });
    expect(delays).toEqual([]);
  });

  it("is not retried after a request of the authenticator that was retried itself", async () => {
    const security = createAuthenticator(authenticateWithRequest);
    const { createTransfer, countRequests } = createScriptedClient([respond(500)], {}, security);
    expect(await createTransfer().result()).toMatchObject({ error: { code: "connection_error" } });
    expect(countRequests()).toBe(4);
  });

  it("is not retried if the server refuses the credentials of the authenticator", async () => {
    const security = createAuthenticator(authenticateWithRequest);
    const { ping, countRequests } = createScriptedClient([respond(403)], {}, security);
    expect(await ping().result()).toMatchObject({ error: { code: "authentication_error" } });
    expect(countRequests()).toBe(1);
  });
});
