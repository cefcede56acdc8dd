// The files of operations are exported as a whole, so that the methods of `bindOperations` have their doc comments.

export {
  WebhookTimeoutError,
  WebhookVerificationError,
  type WebhookVerificationErrorCode,
} from "@moovkit/models";
export * from "./create-webhook.js";
export * from "./disable-webhook.js";
export { WebhookIssues } from "./errors.js";
export { EventType } from "./event-type.js";
export type {
  AccountCreatedEvent,
  AccountDisconnectedEvent,
  AccountUpdatedEvent,
} from "./events/account-events.js";
export type { AuthorizationExpiringEvent } from "./events/authorization-event.js";
export type { BalanceUpdatedEvent } from "./events/balance-event.js";
export type {
  BankAccountCreatedEvent,
  BankAccountDeletedEvent,
  BankAccountUpdatedEvent,
} from "./events/bank-account-events.js";
export type { BillingStatementCreatedEvent } from "./events/billing-statement-event.js";
export type { CancellationCreatedEvent, CancellationUpdatedEvent } from "./events/cancellation-events.js";
export type { CapabilityRequestedEvent, CapabilityUpdatedEvent } from "./events/capability-events.js";
export type { CardAutoUpdatedEvent } from "./events/card-event.js";
export type { DisputeCreatedEvent, DisputeUpdatedEvent } from "./events/dispute-events.js";
export type { InvoiceCreatedEvent, InvoiceUpdatedEvent } from "./events/invoice-events.js";
export type { NetworkIDUpdatedEvent } from "./events/network-id-event.js";
export type {
  PaymentMethodDisabledEvent,
  PaymentMethodEnabledEvent,
} from "./events/payment-method-events.js";
export type { RefundCreatedEvent, RefundUpdatedEvent } from "./events/refund-events.js";
export type {
  RepresentativeCreatedEvent,
  RepresentativeDeletedEvent,
  RepresentativeUpdatedEvent,
} from "./events/representative-events.js";
export type { SweepCreatedEvent, SweepUpdatedEvent } from "./events/sweep-events.js";
export type {
  TerminalApplicationCreatedEvent,
  TerminalApplicationUpdatedEvent,
} from "./events/terminal-application-events.js";
export type { TestEvent } from "./events/test-event.js";
export type {
  TicketCreatedEvent,
  TicketMessageAddedEvent,
  TicketUpdatedEvent,
} from "./events/ticket-events.js";
export type { TransferCreatedEvent, TransferUpdatedEvent } from "./events/transfer-events.js";
export type { WalletCreatedEvent, WalletUpdatedEvent } from "./events/wallet-events.js";
export type { WalletTransactionUpdatedEvent } from "./events/wallet-transaction-event.js";
export * from "./get-webhook.js";
export * from "./get-webhook-secret.js";
export type { WebhookHandlerOptions } from "./handler/handler-options.js";
export { webhookHandler } from "./handler/webhook-handler.js";
export * from "./list-event-types.js";
export * from "./list-webhooks.js";
export * from "./ping-webhook.js";
export { type MemorySeenEventsOptions, memorySeenEvents } from "./seen/memory-seen-events.js";
export {
  type RedisSeenEventsClient,
  type RedisSeenEventsOptions,
  redisSeenEvents,
} from "./seen/redis-seen-events.js";
export type { EventClaim, IsEventSeen, SeenEvents } from "./seen/seen-events.js";
export { type SignWebhookOptions, signWebhook } from "./sign-webhook.js";
export type { SignedValues } from "./signature.js";
export * from "./update-webhook.js";
export type { VerificationOptions } from "./verify/verification-settings.js";
export { type VerifyWebhookOptions, verifyWebhook } from "./verify/verify-webhook.js";
export type { WebhookRequestBody, WebhookRequestHeaders } from "./verify/webhook-request.js";
export { Webhook } from "./webhook.js";
export { WebhookEnvelope } from "./webhook-envelope.js";
export { WebhookEvent } from "./webhook-event.js";
export { WebhookEventType, WebhookEventTypeInput } from "./webhook-event-type.js";
export { WEBHOOK_HEADERS, type WebhookHeaderName } from "./webhook-headers.js";
export { WebhookStatus, WebhookStatusInput } from "./webhook-status.js";
export { WebhookTransferStatus } from "./webhook-transfer-status.js";
