import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createMoov } from "moovkit";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "", MOOV_ACCOUNT_ID: accountID = "" } = process.env;
const moov = createMoov({ publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY });

const { bytes, contentType } = await moov.accounts.getMerchantProcessingAgreement({ accountID });
console.log(contentType, bytes.byteLength); // "application/pdf"
await writeFile(join(tmpdir(), "agreement.pdf"), bytes);
