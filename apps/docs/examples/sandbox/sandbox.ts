import { createSandbox, sandboxTransport } from "@moovkit/sandbox";
import { createMoov } from "moovkit";

const key = { publicKey: "public", secretKey: "secret" };
const sandbox = await createSandbox({ apiKeys: [key] });
const moov = createMoov({ ...key, transport: sandboxTransport(sandbox) });

// The first request is rejected. The retry succeeds.
sandbox.faults.next({ status: 503, operation: "getAccount" });

const { accountID } = await moov.accounts.createAccount({
  accountType: "business",
  profile: { business: { legalBusinessName: "Whole Body Fitness LLC" } },
});
const account = await moov.accounts.getAccount({ accountID });
console.log(account.displayName);
