import type { Dispute } from "@moovkit/disputes";
import type { PaymentLinkUse } from "./commerce/payment-links/use-payment-link.js";
import type { DisputeRequest } from "./disputes/open-dispute.js";
import type { DisputeOutcome } from "./disputes/resolve-dispute.js";
import type { SandboxClock } from "./engine/clock-control.js";
import type { LedgerBalance } from "./engine/ledger.js";
import type { Faults } from "./faults.js";
import type { IssuedCardPurchase, IssuedCardPurchaseResult } from "./issuing/authorize-issued-card.js";
import type { AuthorizationAmount } from "./issuing/change-authorization.js";
import type { ApiKey } from "./options.js";
import type { RecordedRequest } from "./request-log.js";
import type { RequestReceiver } from "./request-receiver.js";
import type { SandboxSnapshot } from "./snapshot.js";
import type { ReturnRequest } from "./transfers/return-transfer.js";
import type { SandboxWebhooks } from "./webhooks/sandbox-webhooks.js";

/** A server in memory that implements Moov's API, for development and tests. */
export interface Sandbox extends RequestReceiver {
  /** The API keys that the sandbox accepts. Inspecting or logging the sandbox does not show them. */
  readonly apiKeys: readonly ApiKey[];
  /** The account of the owner of the API keys. Transfers are created in its path. */
  readonly partnerAccountID: string;
  /** Injects faults. */
  readonly faults: Faults;
  /** The latest 1,000 requests that the sandbox has received, the oldest first. Secrets are redacted. */
  readonly requests: readonly RecordedRequest[];
  /** Sets the time of the sandbox forward. */
  readonly clock: SandboxClock;
  /** The webhook deliveries of the sandbox. */
  readonly webhooks: SandboxWebhooks;
  /**
   * Returns the balances of all wallets, of the money of wallets that authorizations of issued cards hold, and of the banks
   * and networks that money comes from and goes to. They add up to zero.
   *
   * @example
   * ```ts
   * import { createSandbox } from "@moovkit/sandbox";
   *
   * const sandbox = await createSandbox({ seed: "marketplace" });
   * for (const { account, balanceDecimal } of sandbox.balances()) console.log(account, balanceDecimal);
   * ```
   */
  balances(): readonly LedgerBalance[];
  /**
   * Simulates that a bank returns the ACH payment of a transfer. A transfer that has not completed fails. A
   * completed transfer is reversed, up to 60 days after its completion.
   *
   * @param transferID - The transfer.
   * @param request - The leg that is returned, and the return code.
   * @throws ConfigurationError if the request is invalid, or if the payment cannot be returned now: the leg is not an ACH
   * payment, has not reached the bank, has ended, or completed more than 60 days ago.
   * @example
   * ```ts
   * import { createSandbox } from "@moovkit/sandbox";
   *
   * const sandbox = await createSandbox();
   * const returnDebit = (transferID: string) =>
   *   sandbox.returnTransfer(transferID, { leg: "source", code: "R01" });
   * ```
   * @see https://docs.moov.io/guides/ach/returns/
   */
  returnTransfer(transferID: string, request: ReturnRequest): void;
  /**
   * Simulates that a cardholder disputes a card payment. The merchant can respond until `respondBy` on the clock of the
   * sandbox: 10 days later for American Express, and 14 days later for other cards. After that, the dispute is `expired`.
   *
   * @param transferID - The transfer, which must be completed.
   * @param request - The amount, the reason and the phase of the dispute. Default: a chargeback of the amount that has
   * not been refunded or disputed.
   * @returns The dispute.
   * @throws ConfigurationError if the request is invalid, or if the payment cannot be disputed now: it is not a card
   * payment, has not completed, or the amount that has not been refunded or disputed is lower.
   * @example
   * ```ts
   * import { createSandbox } from "@moovkit/sandbox";
   *
   * const sandbox = await createSandbox();
   * const disputePart = (transferID: string) =>
   *   sandbox.openDispute(transferID, { amount: 500, reasonCode: "13.1" });
   * ```
   * @see https://docs.moov.io/guides/accept-payments/cards/disputes/
   */
  openDispute(transferID: string, request?: DisputeRequest): Dispute;
  /**
   * Simulates the decision about a dispute that has not ended, whether evidence was submitted or not. The merchant gets the
   * amount back if the dispute is won.
   *
   * @param disputeID - The dispute.
   * @param outcome - Whether the merchant wins or loses.
   * @returns The dispute.
   * @throws ConfigurationError if the outcome is invalid, or if there is no such dispute, or if it has ended.
   * @example
   * ```ts
   * import { createSandbox } from "@moovkit/sandbox";
   *
   * const sandbox = await createSandbox();
   * const win = (disputeID: string) => sandbox.resolveDispute(disputeID, "won");
   * ```
   */
  resolveDispute(disputeID: string, outcome: DisputeOutcome): Dispute;
  /**
   * Simulates a purchase with an issued card. The state of the card and its account, the controls of the card and the
   * balance of its wallet decide whether it is approved. An approved purchase holds the money for 7 days.
   *
   * @param issuedCardID - The card.
   * @param purchase - The amount in cents, and the merchant.
   * @returns The ID of the authorization, and why it was declined.
   * @throws ConfigurationError if there is no such card, or the purchase is invalid.
   * @example
   * ```ts
   * import { createSandbox } from "@moovkit/sandbox";
   *
   * const sandbox = await createSandbox();
   * const buyFuel = (issuedCardID: string) =>
   *   sandbox.authorizeIssuedCard(issuedCardID, { amount: 4_800, merchant: { name: "Fuel Stop", mcc: "5541" } });
   * ```
   */
  authorizeIssuedCard(issuedCardID: string, purchase: IssuedCardPurchase): IssuedCardPurchaseResult;
  /**
   * Simulates that a merchant captures an authorization of an issued card. The merchant is paid, and the rest of the money
   * that the authorization holds is released. An authorization can be captured only once.
   *
   * @param authorizationID - The authorization. It must be pending.
   * @param request - The amount in cents. Default: the whole amount that the authorization holds.
   * @returns The ID of the card transaction.
   * @throws ConfigurationError if there is no such authorization, if it is not pending, or if it holds less.
   * @example
   * ```ts
   * import { createSandbox } from "@moovkit/sandbox";
   *
   * const sandbox = await createSandbox();
   * const capture = (authorizationID: string) => sandbox.clearAuthorization(authorizationID, { amount: 4_230 });
   * ```
   */
  clearAuthorization(authorizationID: string, request?: AuthorizationAmount): string;
  /**
   * Simulates that a merchant reverses an authorization of an issued card, or a part of it. The money is released.
   *
   * @param authorizationID - The authorization. It must be pending.
   * @param request - The amount in cents. Default: the whole amount that the authorization holds, which makes it
   * `canceled`.
   * @throws ConfigurationError if there is no such authorization, if it is not pending, or if it holds less.
   * @example
   * ```ts
   * import { createSandbox } from "@moovkit/sandbox";
   *
   * const sandbox = await createSandbox();
   * const cancelOrder = (authorizationID: string) => sandbox.reverseAuthorization(authorizationID);
   * ```
   */
  reverseAuthorization(authorizationID: string, request?: AuthorizationAmount): void;
  /**
   * Simulates that a customer pays with a payment link, or that the recipient of a payout is paid. The page of the payment
   * link does not exist in the sandbox. The transfer has the code of the payment link, and pays for its invoice if there is
   * one.
   *
   * @param code - The code of the payment link.
   * @param use - The payment method, and the amount if the customer chooses it.
   * @returns The ID of the transfer.
   * @throws ConfigurationError if the payment link is not active or does not allow the payment method or the amount, or if
   * the transfer is rejected.
   * @example
   * ```ts
   * import { createSandbox } from "@moovkit/sandbox";
   *
   * const sandbox = await createSandbox();
   * const pay = (code: string, paymentMethodID: string) => sandbox.usePaymentLink(code, { paymentMethodID });
   * ```
   * @see https://docs.moov.io/guides/money-movement/payment-links/
   */
  usePaymentLink(code: string, use: PaymentLinkUse): string;
  /**
   * Returns the state of the sandbox. Pass it to `createSandbox` to continue with it.
   *
   * @example
   * ```ts
   * import { createSandbox } from "@moovkit/sandbox";
   *
   * const sandbox = await createSandbox({ seed: "marketplace" });
   * const copy = await createSandbox({ snapshot: sandbox.snapshot() });
   * ```
   */
  snapshot(): SandboxSnapshot;
}
