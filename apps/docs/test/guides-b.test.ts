import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { undiciTransport } from "@moovkit/undici";
import { createMoov } from "moovkit";
import { http } from "msw";
import { setupServer } from "msw/node";
import {
  afterEach,
  beforeEach,
  describe,
  expect,
  it,
  onTestFinished,
  vi,
} from "vitest";
import { findUnusedURL } from "./moov-server.js";

const GUIDES = join(import.meta.dirname, "../examples/guides");
const KEY = { publicKey: "public", secretKey: "the-secret-key" };

type MoovServer = typeof import("../examples/guides/msw/moov-server.js");
let moov: MoovServer;

beforeEach(async () => {
  vi.stubEnv("MOOV_PUBLIC_KEY", KEY.publicKey);
  vi.stubEnv("MOOV_SECRET_KEY", KEY.secretKey);
  moov = await import("../examples/guides/msw/moov-server.js");
  await moov.resetSandbox();
  moov.server.listen({ onUnhandledRequest: "bypass" });
});

afterEach(() => {
  moov.server.close();
  vi.unstubAllEnvs();
  vi.useRealTimers();
  vi.resetModules();
});

const findAccountID = async (foreignID: string) => {
  const [account] = await createMoov(KEY).accounts.listAccounts({
    foreignID,
  });
  return account?.accountID ?? "";
};

/** Returns the requests to the token endpoint of Moov. */
const tokenRequests = () =>
  moov.sandbox.requests.filter(
    ({ operation }) => operation === "createAccessToken",
  );

describe("the guide to MSW", () => {
  it("resets a connection", async () => {
    moov.sandbox.faults.next({ reset: true });
    const result = await createMoov(KEY)
      .accounts.listAccounts({}, { retries: false })
      .result();
    expect(result).toMatchObject({ error: { code: "connection_error" } });
  });

  it("says that the undici transport is not intercepted", async () => {
    const baseURL = await findUnusedURL();
    const server = setupServer(
      http.all(`${baseURL}/*`, ({ request }) =>
        moov.sandbox.fetch(request),
      ),
    );
    server.listen();
    onTestFinished(() => server.close());
    const listWith = (options: object) =>
      createMoov({ ...KEY, baseURL, ...options })
        .accounts.listAccounts({}, { retries: false })
        .result();
    expect(await listWith({})).toMatchObject({ ok: true });
    expect(
      await listWith({ transport: undiciTransport() }),
    ).toMatchObject({ error: { connected: false } });
  });
});

describe("the guide to the command", () => {
  it("calls the sandbox with curl", async () => {
    const main = join(
      import.meta.dirname,
      "../../../packages/sandbox/src/cli/main.ts",
    );
    const [, , ...args] = readFileSync(
      join(GUIDES, "command/run.sh"),
      "utf8",
    )
      .trim()
      .split(" ");
    const child = spawn(process.execPath, [
      ...["--import", "tsx", "--conditions=@moovkit/source", main],
      ...[...args, "--port", "0"],
    ]);
    onTestFinished(() => void child.kill());
    const [line] = await once(child.stdout, "data");
    const [url = ""] = /http:\S+(?=,)/.exec(String(line)) ?? [];
    const script = readFileSync(join(GUIDES, "command/call.sh"), "utf8");
    const { stdout } = await promisify(execFile)("sh", [
      "-ec",
      script.replace("http://127.0.0.1:4010", url),
    ]);
    expect(stdout).toContain('"foreignID":"seller"');
    expect(stdout).toContain('"displayName":"Ada Lovelace"');
    expect(stdout).toContain('"access_token":');
  });
});

describe("the guide to Jest", () => {
  it("compiles the packages that contain only ES modules", async () => {
    const { default: config } = await import(
      "../examples/guides/jest/jest.config.cjs"
    );
    const isIgnored = (name: string) =>
      config.transformIgnorePatterns.some((pattern: string) =>
        new RegExp(pattern).test(`/app/node_modules/${name}/index.js`),
      );
    const esm = ["moovkit", "@moovkit/core", "jose", "tinyqueue"];
    expect(esm.filter(isIgnored)).toEqual([]);
    expect(isIgnored("redis")).toBe(true);
  });
});

describe("the guide to Drops", () => {
  const requestToken = async (stage: string, accountID?: string) => {
    const { createTokenEndpoint } = await import(
      "../examples/guides/drops/endpoint.js"
    );
    const endpoint = createTokenEndpoint(async () => accountID);
    return endpoint(
      new Request(`https://shop.example/api/moov-token?stage=${stage}`, {
        method: "POST",
        headers: { origin: "https://shop.example" },
      }),
    );
  };

  const listScopes = async (stage: string, accountID: string) => {
    const { accessToken } = await (
      await requestToken(stage, accountID)
    ).json();
    const [, payload = ""] = accessToken.split(".");
    return Buffer.from(payload, "base64url").toString();
  };

  it("issues one token for each stage", async () => {
    const accountID = await findAccountID("seller");
    const scopes = await listScopes("payment-methods", accountID);
    expect(scopes).toContain(`/accounts/${accountID}/cards.write`);
    expect(scopes).not.toContain("profile.write");
    expect(await listScopes("profile", accountID)).not.toContain("cards");
  });

  it("refuses an unknown stage and a visitor", async () => {
    const accountID = await findAccountID("seller");
    for (const stage of ["", "everything", "constructor"])
      expect((await requestToken(stage, accountID)).status).toBe(403);
    expect((await requestToken("profile")).status).toBe(401);
  });

  it("sets the properties of a Drop", async () => {
    const accessToken = "the-token";
    moov.server.use(
      http.post("https://shop.example/api/moov-token", () =>
        Response.json({ accessToken, expiresIn: 3600 }),
      ),
    );
    vi.stubGlobal("location", { href: "https://shop.example/" });
    onTestFinished(() => void vi.unstubAllGlobals());
    const { fetch } = globalThis;
    vi.spyOn(globalThis, "fetch").mockImplementation((url, init) =>
      fetch(new URL(String(url), location.href), init),
    );
    const { openPaymentMethods } = await import(
      "../examples/guides/drops/page.js"
    );
    const drop = {
      token: "",
      accountID: "",
      open: false,
      onResourceCreated: () => {},
    };
    await openPaymentMethods(drop, "5a3f");
    expect(drop).toMatchObject({
      token: accessToken,
      accountID: "5a3f",
      open: true,
    });
    drop.token = "";
    await drop.onResourceCreated();
    expect(drop.token).toBe(accessToken);
  });
});

describe("the guide to tenants", () => {
  it("uses one token for each account", async () => {
    const { listWallets } = await import(
      "../examples/guides/tenants/tenants.js"
    );
    const seller = await findAccountID("seller");
    const buyer = await findAccountID("buyer");
    for (const accountID of [seller, buyer, seller])
      expect(await listWallets(accountID)).toHaveLength(1);
    expect(tokenRequests()).toHaveLength(2);
  });

  it("says that the token of an account is refused for another one", async () => {
    const seller = await findAccountID("seller");
    const buyer = await findAccountID("buyer");
    const scope = `/accounts/${seller}/wallets.read`;
    const { accessToken } = await createMoov(
      KEY,
    ).authentication.createAccessToken({
      grantType: "client_credentials",
      scope,
    });
    const { wallets } = createMoov({ security: { accessToken } });
    expect(await wallets.listWallets({ accountID: seller })).toHaveLength(
      1,
    );
    expect(
      await wallets.listWallets({ accountID: buyer }).result(),
    ).toMatchObject({ error: { status: 403 } });
  });
});

describe("the guide to AWS Lambda", () => {
  const findMethodID = async (
    accountID: string,
    paymentMethodType: "moov-wallet" | "ach-credit-same-day",
  ) => {
    const [method] = await createMoov(
      KEY,
    ).paymentMethods.listPaymentMethods({ accountID, paymentMethodType });
    return method?.paymentMethodID ?? "";
  };

  const preparePayout = async () => {
    const accountID = await findAccountID("seller");
    const buyerID = await findAccountID("buyer");
    const sourceID = await findMethodID(accountID, "moov-wallet");
    const destinationID = await findMethodID(
      buyerID,
      "ach-credit-same-day",
    );
    const payoutID = "wages-2026-01-ada";
    return { payoutID, accountID, sourceID, destinationID, cents: 1204 };
  };

  const invoke = async (
    payout: Awaited<ReturnType<typeof preparePayout>>,
    remainingMs: number,
  ) => {
    const { handler } = await import(
      "../examples/guides/lambda/handler.js"
    );
    return handler(payout, {
      getRemainingTimeInMillis: () => remainingMs,
    });
  };

  it("pays out once if the event arrives twice", async () => {
    const payout = await preparePayout();
    const first = await invoke(payout, 10_000);
    expect(await invoke(payout, 10_000)).toEqual(first);
  });

  it("pays out once if the first invocation lost the response", async () => {
    const payout = await preparePayout();
    moov.sandbox.faults.next({
      reset: "after",
      operation: "createTransfer",
    });
    const { transferID } = await invoke(payout, 10_000);
    const { accountID } = payout;
    const transfers = await createMoov(KEY).transfers.listTransfers({
      accountID,
    });
    expect(transfers.map((transfer) => transfer.transferID)).toEqual([
      transferID,
    ]);
  });

  it("ends the call before the invocation", async () => {
    const payout = await preparePayout();
    moov.sandbox.faults.next({ delayMs: 60_000 });
    await expect(invoke(payout, 1_050)).rejects.toMatchObject({
      code: "request_timeout_error",
      processed: "maybe",
    });
  });

  it("uses a token until it expires, also across a freeze", async () => {
    const { handler } = await import(
      "../examples/guides/lambda/tokens.js"
    );
    // A frozen process runs no timers while the time passes.
    vi.useFakeTimers({ toFake: ["Date"] });
    const accountID = await handler({ foreignID: "seller" });
    expect(await handler({ foreignID: "seller" })).toBe(accountID);
    expect(tokenRequests()).toHaveLength(1);
    const hours = 2;
    vi.setSystemTime(Date.now() + hours * 3_600_000);
    await moov.sandbox.clock.advance({ hours });
    expect(await handler({ foreignID: "seller" })).toBe(accountID);
    expect(tokenRequests()).toHaveLength(2);
  });
});
