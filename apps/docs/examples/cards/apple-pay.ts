import { createAccount } from "@moovkit/accounts";
import { createApplePaySession, registerApplePayMerchantDomains } from "@moovkit/cards";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });

const displayName = "Harbor Street Bakery";
const { accountID } = await createAccount(client, {
  accountType: "business",
  profile: { business: { legalBusinessName: "Harbor Street Bakery LLC" } },
});
await registerApplePayMerchantDomains(client, { accountID, displayName, domains: ["shop.example"] });

/** Creates the session that the page requests in its event `validatemerchant`. */
const validateMerchant = async (domain: string): Promise<Response> => {
  const session = await createApplePaySession(client, { accountID, domain, displayName });
  return new Response(session, { headers: { "content-type": "application/json" } });
};
console.log((await validateMerchant("shop.example")).ok);
