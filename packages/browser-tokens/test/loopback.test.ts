import { getAccount, updateAccount } from "@moovkit/accounts";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import type { Sandbox } from "@moovkit/sandbox";
import type { SandboxServer } from "@moovkit/sandbox/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isSignedOut, SignedOutError, type TokenFromOptions, tokenFrom } from "../src/index.js";
import { type AppOptions, type RunningApp, SESSION, startApp } from "./app.js";
import { openSandbox } from "./open-sandbox.js";

let sandbox: Sandbox;
let sandboxServer: SandboxServer;
let appOptions: AppOptions;
let app: RunningApp;
let accountID: string;

beforeEach(async () => {
  ({ sandbox, sandboxServer, accountID } = await openSandbox());
  appOptions = { sandbox, sandboxURL: sandboxServer.url, accountID, script: "" };
  app = await startApp(appOptions);
});
afterEach(async () => {
  await app.close();
  await sandboxServer[Symbol.asyncDispose]();
});

/** Opens the client of a page, with the headers that a browser adds. */
const openPage = ({ isSignedIn = true, ...options }: TokenFromOptions & { isSignedIn?: boolean } = {}) => {
  const accessToken = tokenFrom(`${app.origin}/api/moov-token`, {
    now: () => sandbox.clock.now(),
    fetch: (url, init) => {
      const headers = new Headers(init.headers);
      headers.set("origin", app.origin);
      headers.set("sec-fetch-site", "same-origin");
      if (isSignedIn) headers.set("cookie", `session=${SESSION}`);
      return fetch(url, { ...init, headers });
    },
    ...options,
  });
  const client = createClient({
    transport: fetchTransport(),
    baseURL: sandboxServer.url,
    security: { accessToken },
  });
  return { accessToken, readAccount: () => getAccount(client, { accountID }), client };
};

/** Returns the error of a call that must fail. */
const errorOf = async (call: ReturnType<ReturnType<typeof openPage>["readAccount"]>) => {
  const result = await call.result();
  return result.ok ? expect.unreachable() : result.error;
};

const findRequests = (path: string) => sandbox.requests.filter((request) => request.path === path);

describe("the client of a page", () => {
  it("calls Moov with a token that has the scope of the user", async () => {
    const { client, readAccount } = openPage();
    expect((await readAccount()).accountID).toBe(accountID);
    await expect(
      updateAccount(client, { accountID, profile: { business: { legalBusinessName: "B" } } }),
    ).rejects.toMatchObject({ code: "permission_denied_error" });
    expect(findRequests("/oauth2/token")).toHaveLength(1);
  });

  it("fails with an AuthenticationError if the user is not signed in", async () => {
    const { readAccount } = openPage({ isSignedIn: false });
    const error = await errorOf(readAccount());
    expect(error).toMatchObject({ code: "authentication_error", status: 401, processed: "no", attempts: 0 });
    expect(error.cause).toBeInstanceOf(SignedOutError);
    expect(isSignedOut(error)).toBe(true);
  });

  it("fails with a ConnectionError that can be retried if Moov requests a pause", async () => {
    const { readAccount } = openPage();
    sandbox.faults.next({ operation: "createAccessToken", status: 503, retryAfterSeconds: 7 });
    expect(await errorOf(readAccount())).toMatchObject({
      code: "connection_error",
      connected: false,
      retryAfterMs: 7_000,
    });
    expect(app.tokenResponses[0]?.status).toBe(503);
  });

  it("fails with a ConnectionError if the server is down, and recovers", async () => {
    const { readAccount } = openPage();
    await app.close();
    expect(await errorOf(readAccount())).toMatchObject({
      code: "connection_error",
      connected: false,
      cause: { code: "connection_error", connected: false },
    });
    app = await startApp(appOptions, app.port);
    await readAccount();
  });

  it("replaces a token that was revoked, and sends the call again", async () => {
    const { readAccount } = openPage();
    await readAccount();
    await app.close();
    app = await startApp(appOptions, app.port);
    await readAccount();
    expect(findRequests(`/accounts/${accountID}`).map(({ status }) => status)).toEqual([200, 401, 200]);
  });

  it("gets a renewed token from the server before the old one expires", async () => {
    const { readAccount, accessToken } = openPage();
    const first = await accessToken();
    await sandbox.clock.advance({ minutes: 59 });
    await readAccount();
    await expect.poll(() => app.tokenResponses.length).toBe(2);
    await expect.poll(accessToken).not.toBe(first);
    await sandbox.clock.advance({ minutes: 5 });
    await readAccount();
    expect(sandbox.requests.filter(({ status }) => status === 401)).toEqual([]);
  });

  it("can be aborted while other calls wait for the same token", async () => {
    const { client, readAccount } = openPage();
    sandbox.faults.next({ operation: "createAccessToken", delayMs: 50 });
    const controller = new AbortController();
    const aborted = errorOf(getAccount(client, { accountID }, { signal: controller.signal }));
    const waiting = readAccount();
    controller.abort();
    expect(await aborted).toMatchObject({ code: "request_aborted_error", processed: "no" });
    expect((await waiting).accountID).toBe(accountID);
    expect(app.tokenResponses).toHaveLength(1);
  });
});

it("the endpoint refuses a program that sends no headers of a browser", async () => {
  const response = await fetch(`${app.origin}/api/moov-token`, {
    method: "POST",
    headers: { cookie: `session=${SESSION}` },
  });
  expect(response.status).toBe(403);
  expect(await response.json()).toEqual({ error: "origin_not_allowed" });
});
