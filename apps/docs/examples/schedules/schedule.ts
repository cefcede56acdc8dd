import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { createSchedule, getSchedules, updateSchedule } from "@moovkit/schedules";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;
const { MOOV_ACCOUNT_ID: accountID = "", SOURCE_ID = "", DESTINATION_ID = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });

const { scheduleID } = await createSchedule(client, {
  accountID,
  description: "Rent",
  recur: {
    recurrenceRule: "FREQ=MONTHLY;BYMONTHDAY=1;COUNT=12", // on the first day of the next 12 months
    runTransfer: {
      amount: { currency: "USD", value: 1204 },
      source: { paymentMethodID: SOURCE_ID },
      destination: { paymentMethodID: DESTINATION_ID },
      partnerAccountID: accountID,
      description: "Rent",
    },
  },
});

const { occurrences = [] } = await getSchedules(client, { accountID, scheduleID });
for (const { runOn, status, ranTransferID } of occurrences) console.log(runOn, status, ranTransferID);

const { occurrenceID = "" } = occurrences[0] ?? {};
await updateSchedule(client, {
  accountID,
  scheduleID,
  occurrences: [{ occurrenceID, canceled: true }], // skip one month
});
