import type { Transfer } from "@moovkit/transfers";
import type { TransferListener } from "../transfers/watch-transfers.js";
import type { CommerceServices } from "./commerce-services.js";

const hasFailed = ({ status }: Transfer): boolean => status === "failed" || status === "canceled";

/** Creates the listener that keeps payment links, invoices and receipts in line with the transfers that they are about. */
export const createTransferFollower =
  ({ paymentLinks, invoices, receipts }: CommerceServices): TransferListener =>
  (transfer, previous) => {
    receipts.follow(transfer, previous);
    const { paymentLinkCode } = transfer;
    if (paymentLinkCode === undefined) return;
    const hadFailed = previous?.paymentLinkCode !== undefined && hasFailed(previous);
    if (hasFailed(transfer) && !hadFailed) paymentLinks.releaseUse(paymentLinkCode);
    const accountID = paymentLinks.findAccount(paymentLinkCode);
    if (accountID !== undefined) invoices.followPayment(accountID, paymentLinkCode);
  };
