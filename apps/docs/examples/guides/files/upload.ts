import { openAsBlob } from "node:fs";
import { createMoov } from "moovkit";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "", MOOV_ACCOUNT_ID: accountID = "" } = process.env;
const { STATEMENT_PATH = "" } = process.env; // such as "statements/january.csv"
const moov = createMoov({ publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY });

const content = await openAsBlob(STATEMENT_PATH);
const file = new File([content], "january.csv", { type: "text/csv" });

const { fileID, fileStatus } = await moov.verification.uploadFile(
  { accountID, file, filePurpose: "merchant_underwriting" },
  { timeoutMs: 120_000 }, // the default of 30 seconds includes the time of the upload
);
console.log(fileID, fileStatus); // "pending", until Moov has reviewed it
