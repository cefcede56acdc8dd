import { type CreatePaymentLinkInput, createPaymentLink, type PaymentLinkTypeInput } from "@moovkit/commerce";
import { defineHandler } from "../../handler.js";
import { rejectRequest } from "../../reject-request.js";
import type { Services } from "../../services.js";
import { checkLineItems } from "../line-items/check-line-items.js";
import { toLineItems } from "../line-items/to-line-items.js";
import { checkExpiry, checkPaymentLink } from "./check-payment-link.js";
import type { NewPaymentLink } from "./payment-link-store.js";

const typeOf = ({ payment, payout }: CreatePaymentLinkInput): PaymentLinkTypeInput => {
  if (payment) return "payment";
  return payout ? "payout" : "custom-amount-payment";
};

/** 0 means that there is no limit. */
const maxUsesOf = ({ payout, maxUses }: CreatePaymentLinkInput): number | undefined =>
  payout ? 1 : maxUses || undefined;

const checkAccounts = ({ accounts, paymentMethods }: Services, input: CreatePaymentLinkInput): void => {
  const { accountID, partnerAccountID, merchantPaymentMethodID } = input;
  if (!accounts.has(partnerAccountID)) rejectRequest(422, { partnerAccountID: "there is no such account" });
  const method = paymentMethods.find(merchantPaymentMethodID);
  const isWallet = method?.paymentMethod.paymentMethodType === "moov-wallet";
  if (method?.accountID !== accountID || !isWallet)
    rejectRequest(422, { merchantPaymentMethodID: "must be a wallet of the account" });
};

const toPaymentLink = (services: Services, input: CreatePaymentLinkInput): NewPaymentLink => {
  const { accountID, customer = {}, lineItems, maxUses: _maxUses, ...details } = input;
  const maxUses = maxUsesOf(input);
  return {
    ...details,
    paymentLinkType: typeOf(input),
    mode: services.accounts.get(accountID).mode,
    merchantAccountID: accountID,
    ownerAccountID: accountID,
    customer,
    ...(maxUses !== undefined && { maxUses }),
    ...(lineItems && { lineItems: { items: toLineItems(services, accountID, lineItems.items) } }),
  };
};

export const handleCreatePaymentLink = defineHandler(createPaymentLink, {
  scope: "/accounts/{accountID}/transfers.write",
  handle: ({ input }, services) => {
    const { accountID, lineItems, expiresOn } = input;
    services.accounts.get(accountID);
    checkAccounts(services, input);
    checkExpiry(expiresOn, services.clock.now());
    if (lineItems) checkLineItems(services, accountID, lineItems.items);
    const link = toPaymentLink(services, input);
    checkPaymentLink(link);
    return { body: services.paymentLinks.add(link) };
  },
});
