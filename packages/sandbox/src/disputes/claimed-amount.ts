import type { Services } from "../services.js";

/** Returns the amount of a payment that is claimed in disputes which the merchant has not won, in cents. */
export const claimedAmountOf = ({ disputes }: Services, transferID: string): number =>
  disputes
    .listOfTransfer(transferID)
    .filter(({ dispute }) => dispute.status !== "won")
    .reduce((sum, { dispute }) => sum + dispute.amount.value, 0);
