import { openUnion, type Schema } from "@moovkit/models";
import {
  type AccountCreatedEvent,
  AccountCreatedEventSchema,
  type AccountDisconnectedEvent,
  AccountDisconnectedEventSchema,
  type AccountUpdatedEvent,
  AccountUpdatedEventSchema,
} from "./events/account-events.js";
import {
  type AuthorizationExpiringEvent,
  AuthorizationExpiringEventSchema,
} from "./events/authorization-event.js";
import { type BalanceUpdatedEvent, BalanceUpdatedEventSchema } from "./events/balance-event.js";
import {
  type BankAccountCreatedEvent,
  BankAccountCreatedEventSchema,
  type BankAccountDeletedEvent,
  BankAccountDeletedEventSchema,
  type BankAccountUpdatedEvent,
  BankAccountUpdatedEventSchema,
} from "./events/bank-account-events.js";
import {
  type BillingStatementCreatedEvent,
  BillingStatementCreatedEventSchema,
} from "./events/billing-statement-event.js";
import {
  type CancellationCreatedEvent,
  CancellationCreatedEventSchema,
  type CancellationUpdatedEvent,
  CancellationUpdatedEventSchema,
} from "./events/cancellation-events.js";
import {
  type CapabilityRequestedEvent,
  CapabilityRequestedEventSchema,
  type CapabilityUpdatedEvent,
  CapabilityUpdatedEventSchema,
} from "./events/capability-events.js";
import { type CardAutoUpdatedEvent, CardAutoUpdatedEventSchema } from "./events/card-event.js";
import {
  type DisputeCreatedEvent,
  DisputeCreatedEventSchema,
  type DisputeUpdatedEvent,
  DisputeUpdatedEventSchema,
} from "./events/dispute-events.js";
import {
  type InvoiceCreatedEvent,
  InvoiceCreatedEventSchema,
  type InvoiceUpdatedEvent,
  InvoiceUpdatedEventSchema,
} from "./events/invoice-events.js";
import { type NetworkIDUpdatedEvent, NetworkIDUpdatedEventSchema } from "./events/network-id-event.js";
import {
  type PaymentMethodDisabledEvent,
  PaymentMethodDisabledEventSchema,
  type PaymentMethodEnabledEvent,
  PaymentMethodEnabledEventSchema,
} from "./events/payment-method-events.js";
import {
  type RefundCreatedEvent,
  RefundCreatedEventSchema,
  type RefundUpdatedEvent,
  RefundUpdatedEventSchema,
} from "./events/refund-events.js";
import {
  type RepresentativeCreatedEvent,
  RepresentativeCreatedEventSchema,
  type RepresentativeDeletedEvent,
  RepresentativeDeletedEventSchema,
  type RepresentativeUpdatedEvent,
  RepresentativeUpdatedEventSchema,
} from "./events/representative-events.js";
import {
  type SweepCreatedEvent,
  SweepCreatedEventSchema,
  type SweepUpdatedEvent,
  SweepUpdatedEventSchema,
} from "./events/sweep-events.js";
import {
  type TerminalApplicationCreatedEvent,
  TerminalApplicationCreatedEventSchema,
  type TerminalApplicationUpdatedEvent,
  TerminalApplicationUpdatedEventSchema,
} from "./events/terminal-application-events.js";
import { type TestEvent, TestEventSchema } from "./events/test-event.js";
import {
  type TicketCreatedEvent,
  TicketCreatedEventSchema,
  type TicketMessageAddedEvent,
  TicketMessageAddedEventSchema,
  type TicketUpdatedEvent,
  TicketUpdatedEventSchema,
} from "./events/ticket-events.js";
import {
  type TransferCreatedEvent,
  TransferCreatedEventSchema,
  type TransferUpdatedEvent,
  TransferUpdatedEventSchema,
} from "./events/transfer-events.js";
import {
  type WalletCreatedEvent,
  WalletCreatedEventSchema,
  type WalletUpdatedEvent,
  WalletUpdatedEventSchema,
} from "./events/wallet-events.js";
import {
  type WalletTransactionUpdatedEvent,
  WalletTransactionUpdatedEventSchema,
} from "./events/wallet-transaction-event.js";

/**
 * An event, as Moov delivers it to a webhook. `type` narrows `data`. Moov adds types, so a `switch` needs a `default`,
 * where the event is a `WebhookEnvelope`.
 *
 * @example
 * ```ts
 * import type { WebhookEnvelope, WebhookEvent } from "@moovkit/webhooks";
 *
 * function handleEvent(event: WebhookEvent) {
 *   switch (event.type) {
 *     case "transfer.updated":
 *       return console.log(event.data.transferID, event.data.status);
 *     default: {
 *       const otherEvent: WebhookEnvelope = event;
 *       console.log(`Ignored an event of the type ${otherEvent.type}.`);
 *     }
 *   }
 * }
 * ```
 */
export type WebhookEvent =
  | AccountCreatedEvent
  | AccountUpdatedEvent
  | AccountDisconnectedEvent
  | BalanceUpdatedEvent
  | BankAccountCreatedEvent
  | BankAccountUpdatedEvent
  | BankAccountDeletedEvent
  | BillingStatementCreatedEvent
  | CancellationCreatedEvent
  | CancellationUpdatedEvent
  | CapabilityRequestedEvent
  | CapabilityUpdatedEvent
  | CardAutoUpdatedEvent
  | DisputeCreatedEvent
  | DisputeUpdatedEvent
  | InvoiceCreatedEvent
  | InvoiceUpdatedEvent
  | AuthorizationExpiringEvent
  | NetworkIDUpdatedEvent
  | PaymentMethodEnabledEvent
  | PaymentMethodDisabledEvent
  | RefundCreatedEvent
  | RefundUpdatedEvent
  | RepresentativeCreatedEvent
  | RepresentativeUpdatedEvent
  | RepresentativeDeletedEvent
  | SweepCreatedEvent
  | SweepUpdatedEvent
  | TerminalApplicationCreatedEvent
  | TerminalApplicationUpdatedEvent
  | TestEvent
  | TicketCreatedEvent
  | TicketUpdatedEvent
  | TicketMessageAddedEvent
  | TransferCreatedEvent
  | TransferUpdatedEvent
  | WalletCreatedEvent
  | WalletUpdatedEvent
  | WalletTransactionUpdatedEvent;

/** An event, as Moov delivers it to a webhook. An event of a type that Moov adds is accepted as it is. */
export const WebhookEvent: Schema<WebhookEvent> = openUnion("type", [
  AccountCreatedEventSchema,
  AccountUpdatedEventSchema,
  AccountDisconnectedEventSchema,
  BalanceUpdatedEventSchema,
  BankAccountCreatedEventSchema,
  BankAccountUpdatedEventSchema,
  BankAccountDeletedEventSchema,
  BillingStatementCreatedEventSchema,
  CancellationCreatedEventSchema,
  CancellationUpdatedEventSchema,
  CapabilityRequestedEventSchema,
  CapabilityUpdatedEventSchema,
  CardAutoUpdatedEventSchema,
  DisputeCreatedEventSchema,
  DisputeUpdatedEventSchema,
  InvoiceCreatedEventSchema,
  InvoiceUpdatedEventSchema,
  AuthorizationExpiringEventSchema,
  NetworkIDUpdatedEventSchema,
  PaymentMethodEnabledEventSchema,
  PaymentMethodDisabledEventSchema,
  RefundCreatedEventSchema,
  RefundUpdatedEventSchema,
  RepresentativeCreatedEventSchema,
  RepresentativeUpdatedEventSchema,
  RepresentativeDeletedEventSchema,
  SweepCreatedEventSchema,
  SweepUpdatedEventSchema,
  TerminalApplicationCreatedEventSchema,
  TerminalApplicationUpdatedEventSchema,
  TestEventSchema,
  TicketCreatedEventSchema,
  TicketUpdatedEventSchema,
  TicketMessageAddedEventSchema,
  TransferCreatedEventSchema,
  TransferUpdatedEventSchema,
  WalletCreatedEventSchema,
  WalletUpdatedEventSchema,
  WalletTransactionUpdatedEventSchema,
]);
