import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Residual } from "./residual.js";

const GetResidualInputSchema = z.strictObject({
  /** The account of the partner. */
  accountID: id(),
  residualID: id(),
});

/** Input of `getResidual`. */
export interface GetResidualInput extends z.infer<typeof GetResidualInputSchema> {}

/** Input of `getResidual`. */
export const GetResidualInput: Schema<GetResidualInput> = GetResidualInputSchema;

/**
 * Returns a partner's share of the fees of one month. An access token needs the scope
 * `/accounts/{accountID}/profile.read`.
 *
 * @example
 * ```ts
 * import { getResidual } from "@moovkit/billing";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { netIncome } = await getResidual(client, { accountID: "9b1c", residualID: "41fc" });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/partner-billing/get-residuals/
 */
export const getResidual = defineOperation({
  id: "getResidual",
  method: "GET",
  path: "/accounts/{accountID}/residuals/{residualID}",
  input: GetResidualInput,
  output: { 200: Residual },
});
