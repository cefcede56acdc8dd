import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { createOnboardingInvite, getOnboardingInvite, upsertBrand } from "@moovkit/onboarding";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "", MOOV_ACCOUNT_ID = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });

await upsertBrand(client, {
  accountID: MOOV_ACCOUNT_ID,
  colors: { dark: { accent: "#8ab4f8" }, light: { accent: "#1a73e8" } },
});

const { code, link } = await createOnboardingInvite(client, {
  returnURL: "https://shop.example/welcome",
  scopes: ["accounts.read", "transfers.write"],
  capabilities: ["transfers", "collect-funds.card-payments"],
  feePlanCodes: ["merchant-direct"],
  prefill: {
    accountType: "business",
    profile: { business: { legalBusinessName: "Harbor Street Bakery LLC" } },
  },
});
console.log(`Send ${link} to the bakery.`);

const { redeemedAccountID } = await getOnboardingInvite(client, { code });
console.log(redeemedAccountID ?? "The bakery has no account yet.");
