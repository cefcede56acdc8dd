import { createAccount, getCapability, requestCapabilities } from "@moovkit/accounts";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });

const { accountID } = await createAccount(client, {
  accountType: "business",
  profile: { business: { legalBusinessName: "Harbor Street Bakery LLC" } },
});
await requestCapabilities(client, { accountID, capabilities: ["send-funds.ach", "collect-funds.ach"] });

const { status, requirements } = await getCapability(client, { accountID, capabilityID: "send-funds.ach" });
console.log(status); // such as "pending"
for (const requirement of requirements?.currentlyDue ?? []) console.log(`to provide: ${requirement}`);
for (const { requirement, errorCode } of requirements?.errors ?? [])
  console.log(`to correct: ${requirement} (${errorCode})`);
