import { getPaymentLinkQRCode } from "@moovkit/commerce";
import { encodeBase64 } from "../../base64.js";
import { defineHandler } from "../../handler.js";
import { prefersType } from "../../prefers-type.js";
import { createQRCode } from "./create-qr-code.js";

export const handleGetPaymentLinkQRCode = defineHandler(getPaymentLinkQRCode, {
  scope: "/accounts/{accountID}/transfers.write",
  handle: async ({ input: { accountID, paymentLinkCode }, accept }, { paymentLinks }) => {
    const { link } = paymentLinks.get(accountID, paymentLinkCode);
    const image = await createQRCode(link);
    return prefersType(accept, "application/json", "image/png")
      ? { body: { qrCode: encodeBase64(image) } }
      : { body: image, headers: { "content-type": "image/png" } };
  },
});
