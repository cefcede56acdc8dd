import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const WEBHOOK_EVENT_TYPES = [
  "*",
  "account.created",
  "account.updated",
  "account.disconnected",
  "balance.updated",
  "bankAccount.created",
  "bankAccount.updated",
  "bankAccount.deleted",
  "cancellation.created",
  "cancellation.updated",
  "card.autoUpdated",
  "capability.requested",
  "capability.updated",
  "dispute.created",
  "dispute.updated",
  "invoice.created",
  "invoice.updated",
  "networkID.updated",
  "paymentMethod.enabled",
  "paymentMethod.disabled",
  "refund.created",
  "refund.updated",
  "representative.created",
  "representative.updated",
  "representative.deleted",
  "sweep.created",
  "sweep.updated",
  "terminalApplication.created",
  "terminalApplication.updated",
  "ticket.created",
  "ticket.updated",
  "ticket.messageAdded",
  "transfer.created",
  "transfer.updated",
  "wallet.created",
  "wallet.updated",
  "walletTransaction.updated",
  "billingStatement.created",
  "authorization.expiring",
] as const;

/** A type of event to subscribe to, such as `transfer.updated`. `*` stands for all types. In a request: only the documented values. */
export type WebhookEventTypeInput = (typeof WEBHOOK_EVENT_TYPES)[number];

/** A type of event to subscribe to, such as `transfer.updated`. `*` stands for all types. In a request: only the documented values. */
export const WebhookEventTypeInput: Schema<WebhookEventTypeInput> = z.enum(WEBHOOK_EVENT_TYPES);

/** A type of event in a subscription, or `*` for all types. In a response: the documented values and any that Moov adds. */
export type WebhookEventType = OpenEnum<WebhookEventTypeInput>;

/** A type of event in a subscription, or `*` for all types. In a response: the documented values and any that Moov adds. */
export const WebhookEventType: Schema<WebhookEventType> = openEnum(WEBHOOK_EVENT_TYPES);
