import { createReadStream } from "node:fs";
import { arrayBuffer } from "node:stream/consumers";
import { createMoov } from "moovkit";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "", MOOV_ACCOUNT_ID: accountID = "" } = process.env;
const { STATEMENT_PATH = "" } = process.env;
const moov = createMoov({ publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY });

// The file is the whole body: the stream is enough.
await moov.verification.createDepositAccount({
  accountID,
  sourceSystem: "jh_silverlake",
  body: createReadStream(STATEMENT_PATH),
});

// The file is a part of a form: it needs a name and a type, which a stream does not have.
const content = await arrayBuffer(createReadStream(STATEMENT_PATH));
await moov.verification.uploadFile({
  accountID,
  file: new File([content], "january.csv", { type: "text/csv" }),
  filePurpose: "merchant_underwriting",
});
