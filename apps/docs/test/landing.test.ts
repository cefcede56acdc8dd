import { readFileSync } from "node:fs";
import { listAccounts } from "@moovkit/accounts";
import { type CallEvent, createClient } from "@moovkit/core";
import { listPaymentMethods } from "@moovkit/payment-methods";
import { retry } from "@moovkit/retry";
import { createSandbox, sandboxTransport } from "@moovkit/sandbox";
import { listTransfers } from "@moovkit/transfers";
import { type MoovOptions, createMoov as openMoov } from "moovkit";
import { afterEach, expect, it, vi } from "vitest";

const KEY = { publicKey: "public", secretKey: "the-secret-key" };
const shown = readFileSync(
  new URL("../recipes/landing/pay.txt", import.meta.url),
  "utf8",
);

afterEach(() => {
  vi.unstubAllEnvs();
  vi.doUnmock("moovkit");
});

it("pays once although the first response is lost", async () => {
  const sandbox = await createSandbox({
    apiKeys: [KEY],
    seed: "marketplace",
  });
  const transport = sandboxTransport(sandbox);
  const client = createClient({ transport, security: KEY });
  const findMethod = async (
    foreignID: string,
    paymentMethodType: "moov-wallet" | "ach-credit-same-day",
  ) => {
    const [account] = await listAccounts(client, { foreignID });
    const accountID = account?.accountID ?? "";
    const filters = { accountID, paymentMethodType };
    const [method] = await listPaymentMethods(client, filters);
    return { accountID, paymentMethodID: method?.paymentMethodID };
  };
  const seller = await findMethod("seller", "moov-wallet");
  const buyer = await findMethod("buyer", "ach-credit-same-day");
  const env = {
    MOOV_PUBLIC_KEY: KEY.publicKey,
    MOOV_SECRET_KEY: KEY.secretKey,
    MOOV_ACCOUNT_ID: seller.accountID,
    WALLET: seller.paymentMethodID,
    BANK_ACCOUNT: buyer.paymentMethodID,
  };
  for (const [name, value] of Object.entries(env))
    vi.stubEnv(name, value);

  const lines: string[] = [];
  const onEvent = (event: CallEvent) => {
    if (event.type === "failure")
      lines.push(`attempt ${event.attempt}: ${event.code}`);
    if (event.type === "response")
      lines.push(`attempt ${event.attempt}: ${event.status}`);
  };
  vi.spyOn(console, "log").mockImplementation(
    (line) => void lines.push(line),
  );
  vi.doMock("moovkit", () => ({
    createMoov: (options: MoovOptions) =>
      openMoov({
        ...options,
        transport,
        plugins: [retry({ sleep: async () => {} })],
        onEvent,
      }),
  }));

  const { accountID } = seller;
  const before = await listTransfers(client, { accountID });
  sandbox.faults.next({ operation: "createTransfer", reset: "after" });
  await import("../recipes/landing/pay.js");
  const after = await listTransfers(client, { accountID });
  lines.push(`transfers created: ${after.length - before.length}`);

  const withoutRemarks = shown.trim().replace(/ {2,}.*$/gm, "");
  expect(lines).toEqual(withoutRemarks.split("\n"));
});
