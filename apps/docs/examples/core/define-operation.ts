import { createClient, defineOperation, offsetPagination } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { openObject } from "@moovkit/models";
import * as z from "zod/mini";

const listAccountNames = defineOperation({
  id: "listAccountNames",
  method: "GET",
  path: "/accounts",
  input: z.strictObject({ skip: z.optional(z.int()), count: z.optional(z.int()) }),
  output: z.array(openObject({ accountID: z.string(), displayName: z.string() })),
  pagination: offsetPagination<{ accountID: string; displayName: string }>("accountID"),
});

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });

const firstPage = await listAccountNames(client, { count: 10 });
console.log(firstPage.length);
for await (const account of listAccountNames(client)) console.log(account.displayName);
