import { ConflictError, createMoov } from "moovkit";

await using moov = createMoov({
  publicKey: process.env.MOOV_PUBLIC_KEY,
  secretKey: process.env.MOOV_SECRET_KEY,
});

const result = await moov.accounts
  .createAccount({
    accountType: "business",
    profile: { business: { legalBusinessName: "Whole Body Fitness LLC" } },
    foreignID: "customer-4711",
  })
  .result();

if (result.ok) console.log(`Created the account of ${result.data.displayName}.`);
else if (result.error instanceof ConflictError) console.log("The customer already has an account.");
else throw result.error;
