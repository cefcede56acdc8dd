import { getPaymentLinkQRCode } from "@moovkit/commerce";
import { defineHandler } from "../../handler.js";
import { toBase64 } from "../images/base64.js";
import { createQRCode } from "./create-qr-code.js";

/** Returns how much a client wants a media type, from 0 to 1. Types that are not listed are not wanted. */
const weightOf = (accept: string, type: string): number => {
  const range = accept.split(",").find((part) => part.split(";")[0]?.trim() === type);
  return range === undefined ? 0 : Number(/;\s*q=([\d.]+)/.exec(range)?.[1] ?? 1);
};

const prefersJSON = (accept = ""): boolean =>
  weightOf(accept, "application/json") > weightOf(accept, "image/png");

export const handleGetPaymentLinkQRCode = defineHandler(getPaymentLinkQRCode, {
  scope: "/accounts/{accountID}/transfers.write",
  handle: async ({ input: { accountID, paymentLinkCode }, accept }, { paymentLinks }) => {
    const { link } = paymentLinks.get(accountID, paymentLinkCode);
    const image = await createQRCode(link);
    return prefersJSON(accept)
      ? { body: { qrCode: toBase64(image) } }
      : { body: image, headers: { "content-type": "image/png" } };
  },
});
