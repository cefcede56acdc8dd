import { defineOperation, offsetPagination } from "@moovkit/core";
import { createSandbox, sandboxTransport } from "@moovkit/sandbox";
import { listen } from "@moovkit/sandbox/node";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { createMoov, type MoovOptions, NotFoundError } from "../src/index.js";
import { API_MODULES } from "./api-modules.js";

const KEY = { publicKey: "public", secretKey: "secret-5f2e" };

const BUSINESS = {
  accountType: "business",
  profile: { business: { legalBusinessName: "Whole Body Fitness LLC" } },
} as const;

/** Creates a client of a new sandbox in this process. */
const open = async (options: MoovOptions = {}) => {
  const sandbox = await createSandbox({ apiKeys: [KEY] });
  return { sandbox, moov: createMoov({ ...KEY, transport: sandboxTransport(sandbox), ...options }) };
};

describe("createMoov", () => {
  it("sends requests with fetch by default", async () => {
    const sandbox = await createSandbox({ apiKeys: [KEY] });
    await using server = await listen(sandbox);
    await using moov = createMoov({ ...KEY, baseURL: server.url });
    const account = await moov.accounts.createAccount(BUSINESS);
    expect(await moov.accounts.getAccount({ accountID: account.accountID })).toEqual(account);
  });

  it("has retries by default, which a list of plugins replaces", async () => {
    const { moov } = await open();
    await moov.authentication.ping({ retries: false });
    const { moov: withoutPlugins } = await open({ plugins: [] });
    expect(await withoutPlugins.authentication.ping({ retries: false }).result()).toMatchObject({
      error: { code: "configuration_error", message: expect.stringContaining("`retries`") },
    });
  });

  it("takes other credentials than an API key", async () => {
    const { moov } = await open();
    const { accessToken } = await moov.authentication.createAccessToken({
      grantType: "client_credentials",
      scope: "/ping.read",
    });
    const sandbox = await createSandbox();
    const other = createMoov({ transport: sandboxTransport(sandbox), security: { accessToken } });
    expect(await other.authentication.ping().result()).toMatchObject({ error: { status: 401 } });
  });

  it("can be created without credentials, for calls that contain them", async () => {
    const sandbox = await createSandbox({ apiKeys: [KEY] });
    const moov = createMoov({ transport: sandboxTransport(sandbox) });
    const token = await moov.authentication.createAccessToken({
      grantType: "client_credentials",
      scope: "/ping.read",
      clientId: KEY.publicKey,
      clientSecret: KEY.secretKey,
    });
    expect(token.scope).toBe("/ping.read");
    expect(await moov.authentication.ping().result()).toMatchObject({
      error: { code: "configuration_error" },
    });
  });

  it("exports the errors of its calls", async () => {
    const { moov } = await open();
    const call = moov.accounts.getAccount({ accountID: crypto.randomUUID() });
    await expect(call).rejects.toBeInstanceOf(NotFoundError);
  });
});

describe("the namespaces", () => {
  it.each(Object.entries(API_MODULES))("%s has all operations of its package", async (name, module) => {
    const { moov } = await open();
    const operations = Object.entries(module).filter(([, value]) => "operation" in Object(value));
    expect(operations.length).toBeGreaterThan(0);
    expect(Object.keys(moov[name as "accounts"]).sort()).toEqual(
      operations.map(([operation]) => operation).sort(),
    );
  });
});

describe("moov.call", () => {
  it("calls an operation that has no namespace", async () => {
    const { moov } = await open();
    const { accountID } = await moov.accounts.createAccount(BUSINESS);
    const getDisplayName = defineOperation({
      id: "getDisplayName",
      method: "GET",
      path: "/accounts/{accountID}",
      input: z.object({ accountID: z.string() }),
      output: z.looseObject({ displayName: z.string() }),
      decode: ({ displayName }) => displayName,
    });
    expect(await moov.call(getDisplayName, { accountID })).toBe("Whole Body Fitness LLC");
    expect(await moov.call(getDisplayName, { accountID: "" }, { timeoutMs: 1000 }).result()).toMatchObject({
      error: { code: "request_validation_error" },
    });
  });

  it("calls an operation without an input", async () => {
    const { moov } = await open();
    const check = defineOperation({ id: "check", method: "GET", path: "/ping" });
    expect(await moov.call(check)).toBeUndefined();
  });

  it("keeps the pagination of an operation", async () => {
    const { moov } = await open();
    for (let count = 0; count < 3; count += 1) await moov.accounts.createAccount(BUSINESS);
    const listIDs = defineOperation({
      id: "listIDs",
      method: "GET",
      path: "/accounts",
      input: z.object({ skip: z.optional(z.number()), count: z.optional(z.number()) }),
      output: z.array(z.looseObject({ accountID: z.string() })),
      pagination: offsetPagination<{ accountID: string }>("accountID"),
    });
    const ids: string[] = [];
    for await (const { accountID } of moov.call(listIDs, { count: 2 })) ids.push(accountID);
    expect(new Set(ids).size).toBe(3);
  });
});

describe("closing", () => {
  it("rejects later calls", async () => {
    const { moov } = await open();
    await moov.close();
    await moov[Symbol.asyncDispose]();
    expect(await moov.authentication.ping().result()).toMatchObject({
      error: { code: "configuration_error", message: expect.stringContaining("the client is closed") },
    });
  });
});
