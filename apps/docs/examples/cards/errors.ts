import { createAccount } from "@moovkit/accounts";
import { type LinkCardInput, linkCard } from "@moovkit/cards";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });

/** Links a card. Returns its ID, or the ID of the same card if it is already linked. */
const linkOnce = async (input: LinkCardInput): Promise<string | undefined> => {
  const result = await linkCard(client, input).result();
  if (result.ok) return result.data.cardID;
  const { error } = result;
  if (error.code === "duplicate_card_error") return error.existingCardID;
  if (error.code === "unprocessable_entity_error") console.error(error.fields.cardNumber); // typed
  throw error;
};

const { accountID } = await createAccount(client, {
  accountType: "individual",
  profile: { individual: { name: { firstName: "Ada", lastName: "Lane" } } },
});
const input = {
  accountID,
  cardNumber: "5555555555554444",
  cardCvv: "111",
  expiration: { month: "01", year: "39" },
  billingAddress: { postalCode: "11111" },
};
const cardID = await linkOnce(input);
console.log((await linkOnce(input)) === cardID); // true
