import { createAccount } from "@moovkit/accounts";
import { createClient } from "@moovkit/core";
import {
  getAvatar,
  getEnrichmentAddress,
  getEnrichmentProfile,
  listIndustries,
  uploadAvatar,
} from "@moovkit/enrichment";
import { fetchTransport } from "@moovkit/fetch";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });

// Fill in the form while a person types
const { business } = await getEnrichmentProfile(client, { email: "ada@harbor-bakery.example" });
const { suggestions } = await getEnrichmentAddress(client, { search: "123 Ma", preferGeolocation: "none" });
for (const { addressLine1, city } of suggestions) console.log(addressLine1, city);
const { industries } = await listIndustries(client);
console.log(industries.map(({ displayName }) => displayName));

const { accountID } = await createAccount(client, {
  accountType: "business",
  profile: { business: { legalBusinessName: business?.legalBusinessName ?? "Harbor Bakery LLC" } },
});

const logo = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]); // such as the content of an upload
await uploadAvatar(client, {
  uniqueID: accountID,
  file: new File([logo], "logo.png", { type: "image/png" }),
});
const { bytes, contentType } = await getAvatar(client, { uniqueID: accountID });
console.log(contentType, bytes.length);
