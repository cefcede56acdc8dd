import type { Transfer } from "@moovkit/transfers";
import type { TransferListener } from "../transfers/watch-transfers.js";
import type { CommerceServices } from "./commerce-services.js";

const hasFailed = ({ status }: Transfer): boolean => status === "failed" || status === "canceled";

/** Creates the listener that updates payment links, invoices and receipts after changes of their transfers. */
export const createTransferFollower =
  ({ paymentLinks, invoices, receipts }: CommerceServices): TransferListener =>
  (transfer, previous) => {
    receipts.follow(transfer, previous);
    invoices.follow(transfer, previous);
    const { paymentLinkCode } = transfer;
    if (paymentLinkCode === undefined) return;
    if (!previous) paymentLinks.addUse(paymentLinkCode);
    else if (hasFailed(transfer) && !hasFailed(previous)) paymentLinks.releaseUse(paymentLinkCode);
  };
