import { GenericError } from "@moovkit/models";
import * as z from "zod/mini";
import { defineOperation } from "../src/index.js";

/** An operation without input, like Moov's. An empty body is a success. */
export const ping = defineOperation({
  id: "ping",
  method: "GET",
  path: "/ping",
  output: z.optional(z.looseObject({})),
});

/** An operation whose input contains secrets. */
export const refresh = defineOperation({
  id: "refresh",
  method: "POST",
  path: "/refresh",
  input: z.strictObject({ refreshToken: z.string(), scope: z.optional(z.string()) }),
  output: z.looseObject({ accessToken: z.string() }),
  errors: { 400: GenericError },
  strict: true,
  idempotent: false,
});

/** An operation that obtains a token for an authenticator. Its input contains the credentials. */
export const requestToken = defineOperation({
  id: "requestToken",
  method: "POST",
  path: "/token",
  input: z.strictObject({ clientSecret: z.string() }),
  output: z.looseObject({ accessToken: z.string() }),
  strict: true,
  credentials: () => "none",
});

/** An operation that changes something, and has an idempotency key. */
export const transfer = defineOperation({
  id: "transfer",
  method: "POST",
  path: "/accounts/{accountID}/transfers",
  input: z.strictObject({
    accountID: z.string(),
    amount: z.int(),
    idempotencyKey: z.optional(z.string()),
  }),
  output: {
    200: z.looseObject({ transferID: z.string(), status: z.string() }),
    409: z.looseObject({ transferID: z.string(), status: z.string() }),
  },
  idempotency: "key",
});
