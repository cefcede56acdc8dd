import { type PaymentLink, type UpdatePaymentLinkInput, updatePaymentLink } from "@moovkit/commerce";
import { defineHandler } from "../../handler.js";
import { mergePatch } from "../../merge-patch.js";
import { rejectRequest } from "../../reject-request.js";
import type { Services } from "../../services.js";
import { checkLineItems } from "../line-items/check-line-items.js";
import { toLineItems } from "../line-items/to-line-items.js";
import { checkExpiry, checkPaymentLink } from "./check-payment-link.js";

type Changes = Omit<UpdatePaymentLinkInput, "accountID" | "paymentLinkCode">;

const FORMS = ["payment", "payout", "customAmountPayment"] as const;

/** Rejects the request with status 409 if the state of a payment link does not allow the changes. */
const checkState = (link: PaymentLink, changes: Changes): void => {
  if (link.status === "disabled" || link.status === "used")
    rejectRequest(409, { error: `the payment link is ${link.status}` });
  if (link.paymentLinkType === "invoice-payment")
    rejectRequest(409, { error: "the payment link belongs to an invoice" });
  if (FORMS.some((form) => changes[form] && !link[form]))
    rejectRequest(409, { error: "the type of a payment link cannot be changed" });
  if (changes.amount && !link.amount)
    rejectRequest(422, { amount: { value: "must be omitted, because the customer chooses the amount" } });
};

/** Returns the changes as the payment link contains them. A new recipient replaces the old one. */
const toPatch = (services: Services, link: PaymentLink, { lineItems, ...changes }: Changes): object => {
  const items = lineItems?.items;
  return {
    ...changes,
    ...(changes.payout?.recipient && {
      payout: { ...changes.payout, recipient: { email: null, phone: null, ...changes.payout.recipient } },
    }),
    ...(items && { lineItems: { items: toLineItems(services, link.merchantAccountID, items) } }),
  };
};

export const handleUpdatePaymentLink = defineHandler(updatePaymentLink, {
  scope: "/accounts/{accountID}/transfers.write",
  handle: ({ input: { accountID, paymentLinkCode, ...changes } }, services) => {
    const link = services.paymentLinks.get(accountID, paymentLinkCode);
    checkState(link, changes);
    checkExpiry(changes.expiresOn, services.clock.now());
    if (changes.lineItems?.items) checkLineItems(services, accountID, changes.lineItems.items);
    const { status: _status, ...updated } = mergePatch(link, toPatch(services, link, changes)) as PaymentLink;
    checkPaymentLink(updated);
    return { body: services.paymentLinks.update(updated) };
  },
});
