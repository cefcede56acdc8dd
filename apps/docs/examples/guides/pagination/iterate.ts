import { createMoov } from "moovkit";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "", MOOV_ACCOUNT_ID: accountID = "" } = process.env;
const moov = createMoov({ publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY });

// All transfers, one page after the other.
for await (const transfer of moov.transfers.listTransfers({ accountID, count: 100 })) {
  if (transfer.status === "failed") {
    console.log(transfer.transferID);
    break; // no further page is requested
  }
}
