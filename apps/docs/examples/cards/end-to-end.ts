import { type EndToEndKey, generateEndToEndKey, linkCard } from "@moovkit/cards";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });

/** The page encrypts `{ cardNumber, cardCvv }` as JSON with this key, for example with the library `jose`. */
const key: EndToEndKey = await generateEndToEndKey(client);
console.log(key.alg); // "ECDH-ES+A256KW"

/** The server forwards the token without reading it. */
export const linkEncryptedCard = (accountID: string, token: string) =>
  linkCard(client, {
    accountID,
    e2ee: { token },
    expiration: { month: "01", year: "39" },
    billingAddress: { postalCode: "11111" },
  });
