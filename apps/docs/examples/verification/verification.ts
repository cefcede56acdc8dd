import { createAccount, getCapability, updateAccount } from "@moovkit/accounts";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { createRepresentative, saveUnderwriting, uploadFile } from "@moovkit/verification";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });

const capabilityID = "send-funds.ach";
const { accountID } = await createAccount(client, {
  accountType: "business",
  profile: { business: { legalBusinessName: "Harbor Street Bakery LLC" } },
  capabilities: [capabilityID],
});

const { representativeID } = await createRepresentative(client, {
  accountID,
  name: { firstName: "Ada", lastName: "Lane" },
  email: "ada@bakery.example",
  birthDate: { day: 9, month: 11, year: 1989 },
  responsibilities: { isController: true, isOwner: true, ownershipPercentage: 40, jobTitle: "CEO" },
});
await updateAccount(client, { accountID, profile: { business: { ownersProvided: true } } });

await saveUnderwriting(client, {
  accountID,
  geographicReach: "us-only",
  sendFunds: { ach: { estimatedActivity: { monthlyVolumeRange: "under-10k" } } },
});

const scan = new Uint8Array([0x25, 0x50, 0x44, 0x46]); // such as the content of an upload
const { fileStatus } = await uploadFile(client, {
  accountID,
  file: new File([scan], "passport.pdf", { type: "application/pdf" }),
  filePurpose: "representative_verification",
  metadata: { representative_id: representativeID },
});
console.log(fileStatus); // "pending"

const { requirements } = await getCapability(client, { accountID, capabilityID });
for (const requirement of requirements?.currentlyDue ?? []) console.log(`to provide: ${requirement}`);
