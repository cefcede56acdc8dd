import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { createTransferConfig, getTransferConfig } from "@moovkit/terminals";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "", MOOV_ACCOUNT_ID: accountID = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });

const result = await createTransferConfig(client, {
  accountID,
  tipPresets: { percentageOptions: [10, 15, 120] },
}).result();
if (!result.ok && result.error.code === "unprocessable_entity_error")
  for (const { path, message } of result.error.issues) console.error(path.join("."), message);

await createTransferConfig(client, {
  accountID,
  tipPresets: { calculationBasis: "pre-tax", percentageOptions: [10, 15, 20] },
});
const { tipPresets } = await getTransferConfig(client, { accountID });
console.log(tipPresets?.percentageOptions);
