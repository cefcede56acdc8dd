import { type LinkBankAccountInput, linkBankAccount } from "@moovkit/bank-accounts";
import { defineHandler } from "../handler.js";
import { timingOf } from "../payment-methods/timing.js";
import { rejectRequest } from "../reject-request.js";
import { hashText } from "../secrets.js";
import type { NewBankAccount } from "./bank-account-store.js";
import { bankNameOf, isRoutingNumber } from "./institution.js";
import { readLinkedAccount } from "./linked-account.js";

const LAST_FOUR = -4;

const checkRoutingNumber = (routingNumber: string): void => {
  if (!isRoutingNumber(routingNumber))
    rejectRequest(422, { account: "routingNumber must have nine digits and a correct check digit" });
};

/** Returns a bank account without its number. Only a bank account that Plaid or MX knows is verified. */
const readBankAccount = async (
  input: LinkBankAccountInput,
  holder: Pick<NewBankAccount, "holderName" | "holderType">,
): Promise<NewBankAccount> => {
  const isByNumber = input.account !== undefined;
  const { accountNumber, ...details } = input.account ?? { ...(await readLinkedAccount(input)), ...holder };
  checkRoutingNumber(details.routingNumber);
  return {
    ...details,
    fingerprint: await hashText(`${details.routingNumber} ${accountNumber}`),
    bankName: bankNameOf(details.routingNumber),
    lastFourAccountNumber: accountNumber.slice(LAST_FOUR),
    status: isByNumber ? "new" : "verified",
    statusReason: isByNumber ? "bank-account-created" : "verification-successful",
  };
};

export const handleLinkBankAccount = defineHandler(linkBankAccount, {
  scope: "/accounts/{accountID}/bank-accounts.write",
  handle: async ({ input }, { accounts, bankAccounts }) => {
    const { accountID, waitFor } = input;
    const { displayName, accountType } = accounts.get(accountID);
    const bankAccount = await readBankAccount(input, { holderName: displayName, holderType: accountType });
    return { body: bankAccounts.link(accountID, bankAccount, timingOf(waitFor)) };
  },
});
