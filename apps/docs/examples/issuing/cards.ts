import { createAccount } from "@moovkit/accounts";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { listIssuedCardAuthorizations, requestCard, updateIssuedCard } from "@moovkit/issuing";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });

const { accountID } = await createAccount(client, {
  accountType: "business",
  profile: { business: { legalBusinessName: "Harbor Street Bakery LLC" } },
  capabilities: ["card-issuing"], // Moov creates the wallet that pays for the cards
});

const { issuedCardID, lastFourCardNumber } = await requestCard(client, {
  accountID,
  nickname: "Delivery van",
  controls: {
    velocityLimits: [{ amount: 20_000, interval: "daily" }], // $200
    merchantCategoryRestrictions: {
      mode: "allow",
      categories: ["fuel-and-gas", "parking"],
    },
  },
});
console.log("Issued a card that ends in", lastFourCardNumber);

for await (const authorization of listIssuedCardAuthorizations(client, {
  accountID,
  issuedCardID,
})) {
  const { authorizedAmount, merchantData, status } = authorization;
  console.log(merchantData.name, authorizedAmount, status);
}

await updateIssuedCard(client, { accountID, issuedCardID, state: "closed" });
