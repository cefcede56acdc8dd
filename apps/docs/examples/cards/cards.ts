import { createAccount } from "@moovkit/accounts";
import { linkCard } from "@moovkit/cards";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });

const { accountID } = await createAccount(client, {
  accountType: "individual",
  profile: { individual: { name: { firstName: "Ada", lastName: "Lane" } } },
});
const card = await linkCard(client, {
  accountID,
  waitFor: "payment-method", // so the card can be charged at once
  cardNumber: "4111111111111111", // a test card
  cardCvv: "111",
  expiration: { month: "01", year: "39" },
  holderName: "Ada Lane",
  billingAddress: { postalCode: "11111" },
});

console.log(card.brand, card.lastFourCardNumber, card.cardVerification.cvv); // "Visa" "1111" "match"
const method = card.paymentMethods?.find(({ paymentMethodType }) => paymentMethodType === "card-payment");
console.log(method?.paymentMethodID); // the source of a transfer
