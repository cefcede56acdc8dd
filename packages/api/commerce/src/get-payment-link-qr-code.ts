import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const GetPaymentLinkQRCodeInputSchema = z.strictObject({
  accountID: id(),
  /** The `code` of the payment link. */
  paymentLinkCode: id(),
});

/** Input of `getPaymentLinkQRCode`. */
export interface GetPaymentLinkQRCodeInput extends z.infer<typeof GetPaymentLinkQRCodeInputSchema> {}

/** Input of `getPaymentLinkQRCode`. */
export const GetPaymentLinkQRCodeInput: Schema<GetPaymentLinkQRCodeInput> = GetPaymentLinkQRCodeInputSchema;

/**
 * Returns a QR code with the URL of a payment link, as the bytes of a PNG image. Moov can also return the same image
 * as Base64 in JSON. This operation always requests the bytes.
 *
 * An access token needs the scope `/accounts/{accountID}/transfers.write`, although the operation only reads.
 *
 * @example
 * ```ts
 * import { getPaymentLinkQRCode } from "@moovkit/commerce";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { bytes } = await getPaymentLinkQRCode(client, {
 *   accountID: "5a3f",
 *   paymentLinkCode: "uc7ZYKrMhi",
 * });
 * const image = new Blob([bytes.slice()], { type: "image/png" });
 * ```
 * @see https://docs.moov.io/api/money-movement/payment-links/
 */
export const getPaymentLinkQRCode = defineOperation({
  id: "getPaymentLinkQRCode",
  method: "GET",
  path: "/accounts/{accountID}/payment-links/{paymentLinkCode}/qrcode",
  input: GetPaymentLinkQRCodeInput,
  // Without it, the response can be JSON with the image as Base64.
  encode: () => ({ headers: { accept: "image/png" } }),
  responseType: "bytes",
});
