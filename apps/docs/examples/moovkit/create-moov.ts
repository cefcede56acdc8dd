import { createMoov } from "moovkit";

const moov = createMoov({ publicKey: process.env.MOOV_PUBLIC_KEY, secretKey: process.env.MOOV_SECRET_KEY });
for await (const account of moov.accounts.listAccounts()) console.log(account.displayName);
