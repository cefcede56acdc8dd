import { defineOperation } from "@moovkit/core";
import { createMoov } from "moovkit";
import * as z from "zod/mini";

const getAccountName = defineOperation({
  id: "getAccountName",
  method: "GET",
  path: "/accounts/{accountID}",
  input: z.object({ accountID: z.string() }),
  output: z.looseObject({ displayName: z.string() }),
});

await using moov = createMoov({
  publicKey: process.env.MOOV_PUBLIC_KEY,
  secretKey: process.env.MOOV_SECRET_KEY,
});

for await (const { accountID } of moov.accounts.listAccounts({ count: 10 })) {
  const { displayName } = await moov.call(getAccountName, { accountID });
  console.log(displayName);
}
