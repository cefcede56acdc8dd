import { createMoov } from "moovkit";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;
const moov = createMoov({ publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY });

const signal = AbortSignal.timeout(60_000); // for the whole list
const names: string[] = [];
for await (const account of moov.accounts.listAccounts({ type: "business" }, { signal }))
  names.push(account.displayName);
console.log(names);
