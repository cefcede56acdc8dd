import assert from "node:assert/strict";
import { createSandbox, sandboxTransport } from "@moovkit/sandbox";
import { createMoov } from "moovkit";

const key = { publicKey: "public", secretKey: "secret" };
const sandbox = await createSandbox({ apiKeys: [key] });
const moov = createMoov({ ...key, transport: sandboxTransport(sandbox) });
const account = {
  accountType: "business",
  profile: { business: { legalBusinessName: "Harbor Street Bakery LLC" } },
  foreignID: "bakery-1",
} as const;

// The account is created, but the response is lost.
sandbox.faults.next({ reset: "after", operation: "createAccount" });
const result = await moov.accounts.createAccount(account).result();
assert(!result.ok);
assert.equal(result.error.processed, "maybe");

// So the application looks for it instead of creating a second one.
const [existing] = await moov.accounts.listAccounts({ foreignID: account.foreignID });
assert(existing);
