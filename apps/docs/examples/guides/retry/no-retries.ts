import { createMoov } from "moovkit";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;

const moov = createMoov({
  publicKey: MOOV_PUBLIC_KEY,
  secretKey: MOOV_SECRET_KEY,
  plugins: [], // replaces the default, [retry()]
});
const accounts = await moov.accounts.listAccounts({ count: 1 });
console.log(accounts.length);
