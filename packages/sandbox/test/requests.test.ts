import { linkBankAccount } from "@moovkit/bank-accounts";
import { describe, expect, it } from "vitest";
import type { RecordedRequest } from "../src/index.js";
import { BASIC, GRANT, KEY, ORIGIN, openSandbox, START, send } from "./helpers.js";
import { openClientOf } from "./open-client.js";

describe("sandbox.requests", () => {
  it("lists the requests with their operation, body and status", async () => {
    const sandbox = await openSandbox({ now: () => START, speed: 0 });
    const body = { accountType: "business", profile: { business: { legalBusinessName: "Bakery" } } };
    await send(sandbox, "/accounts", body);
    await send(sandbox, "/accounts?count=1");
    await send(sandbox, "/nothing");
    expect(sandbox.requests).toEqual([
      {
        receivedOn: "2026-01-01T00:00:00.000Z",
        method: "POST",
        path: "/accounts",
        operation: "createAccount",
        headers: { authorization: "[redacted]", "content-type": expect.any(String), origin: ORIGIN },
        body,
        status: 200,
      },
      expect.objectContaining({ path: "/accounts?count=1", operation: "listAccounts", status: 200 }),
      expect.not.objectContaining({ operation: expect.anything(), body: expect.anything() }),
    ]);
  });

  it("contain the requests that faults fail", async () => {
    const sandbox = await openSandbox();
    sandbox.faults.next({ status: 503 });
    sandbox.faults.next({ reset: true });
    await send(sandbox, "/accounts");
    const headers = { authorization: BASIC };
    await expect(sandbox.fetch(new Request("http://localhost/accounts", { headers }))).rejects.toThrow();
    expect(sandbox.requests.map(({ status }) => status)).toEqual([503, undefined]);
  });

  it("contain no secrets", async () => {
    const sandbox = await openSandbox();
    const client = openClientOf(sandbox);
    await send(sandbox, "/oauth2/token", GRANT);
    await send(
      sandbox,
      "/oauth2/token",
      { ...GRANT, client_id: KEY.publicKey, client_secret: KEY.secretKey },
      {
        origin: ORIGIN,
      },
    );
    const account = {
      accountNumber: "0004321567000",
      routingNumber: "322271627",
      holderName: "Amanda Yang",
      holderType: "individual",
      bankAccountType: "checking",
    } as const;
    await linkBankAccount(client, { accountID: crypto.randomUUID(), account }).result();
    expect(sandbox.requests.map(({ operation }) => operation)).toEqual([
      "createAccessToken",
      "createAccessToken",
      "linkBankAccount",
    ]);
    const text = JSON.stringify(sandbox.requests);
    for (const secret of [KEY.secretKey, BASIC, account.accountNumber]) expect(text).not.toContain(secret);
    expect(sandbox.requests.at(-1)?.body).toEqual({ account: { ...account, accountNumber: "[redacted]" } });
  });

  it("contain no secrets in fields with a misspelt name and in the query", async () => {
    const sandbox = await openSandbox();
    const path = `/accounts/${crypto.randomUUID()}/bank-accounts`;
    await send(sandbox, `${path}?accountNumber=0004321567000&access_token=t0k3n&skip=1`, {
      account: { AccountNumber: "0004321567000", holderName: "Amanda Yang" },
    });
    expect(sandbox.requests).toMatchObject([
      {
        path: `${path}?accountNumber=[redacted]&access_token=[redacted]&skip=1`,
        body: { account: { AccountNumber: "[redacted]", holderName: "Amanda Yang" } },
      },
    ]);
  });

  it("keep the latest 1,000", async () => {
    const sandbox = await openSandbox();
    for (let index = 0; index < 2100; index += 1) await send(sandbox, `/accounts?skip=${index}`);
    expect(sandbox.requests).toHaveLength(1000);
    expect(sandbox.requests.at(-1)?.path).toBe("/accounts?skip=2099");
  });

  it("are passed to `onRequest`", async () => {
    const received: RecordedRequest[] = [];
    const sandbox = await openSandbox({ onRequest: (request) => received.push(request) });
    await send(sandbox, "/accounts");
    expect(received).toEqual(sandbox.requests);
  });
});
