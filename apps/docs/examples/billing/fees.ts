import { createFeePlanAgreements, listFeePlanAgreements, listFeePlans, retrieveFees } from "@moovkit/billing";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "", MOOV_ACCOUNT_ID = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });
const accountID = MOOV_ACCOUNT_ID;

const [active] = await listFeePlanAgreements(client, { accountID, status: ["active"] });
if (!active) {
  const [plan] = await listFeePlans(client, { accountID });
  if (plan) await createFeePlanAgreements(client, { accountID, planID: plan.planID });
}

for await (const { feeName, amount, generatedBy } of retrieveFees(client, { accountID }))
  console.log(feeName, amount?.valueDecimal, generatedBy?.transferID);
