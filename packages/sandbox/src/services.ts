import type { AccountStore } from "./accounts/account-store.js";
import type { CapabilityStore } from "./accounts/capability-store.js";
import type { TokenService } from "./authentication/token-service.js";
import type { BankAccountStore } from "./bank-accounts/bank-account-store.js";
import type { VerificationStore } from "./bank-accounts/verification-store.js";
import type { BillingServices } from "./billing/billing-services.js";
import type { ApplePayDomainStore } from "./cards/apple-pay-domain-store.js";
import type { CardStore } from "./cards/card-store.js";
import type { EndToEndKeys } from "./cards/end-to-end-keys.js";
import type { CreateFingerprint } from "./cards/fingerprint.js";
import type { TokenStore } from "./cards/token-store.js";
import type { CommerceServices } from "./commerce/commerce-services.js";
import type { DisputeStore } from "./disputes/dispute-store.js";
import type { EvidenceStore } from "./disputes/evidence-store.js";
import type { Engine } from "./engine/engine.js";
import type { AvatarStore } from "./enrichment/avatar-store.js";
import type { InviteStore } from "./onboarding/invite-store.js";
import type { ResolutionLinkStore } from "./onboarding/resolution-link-store.js";
import type { PaymentMethodStore } from "./payment-methods/payment-method-store.js";
import type { CheckRateLimit } from "./rate-limit.js";
import type { TicketStore } from "./support/ticket-store.js";
import type { TransferStore } from "./transfers/transfer-store.js";
import type { FileStore } from "./verification/file-store.js";
import type { RepresentativeStore } from "./verification/representative-store.js";
import type { UnderwritingStore } from "./verification/underwriting-store.js";
import type { AdjustmentStore } from "./wallets/adjustment-store.js";
import type { WalletStore } from "./wallets/wallet-store.js";
import type { WebhookServices } from "./webhooks/webhook-services.js";

/** What the handlers of the operations need. */
export interface Services extends Engine, WebhookServices, CommerceServices {
  /** The account of the owner of the API keys. It operates the wallets of all accounts. */
  readonly partnerAccountID: string;
  readonly tokens: TokenService;
  readonly checkRateLimit: CheckRateLimit;
  readonly accounts: AccountStore;
  readonly capabilities: CapabilityStore;
  readonly bankAccounts: BankAccountStore;
  readonly verifications: VerificationStore;
  readonly paymentMethods: PaymentMethodStore;
  readonly cards: CardStore;
  readonly cardTokens: TokenStore;
  readonly applePayDomains: ApplePayDomainStore;
  readonly endToEndKeys: EndToEndKeys;
  readonly createFingerprint: CreateFingerprint;
  readonly wallets: WalletStore;
  readonly adjustments: AdjustmentStore;
  readonly transfers: TransferStore;
  readonly representatives: RepresentativeStore;
  readonly underwriting: UnderwritingStore;
  readonly files: FileStore;
  readonly avatars: AvatarStore;
  readonly disputes: DisputeStore;
  readonly disputeEvidence: EvidenceStore;
  readonly tickets: TicketStore;
  readonly billing: BillingServices;
  readonly invites: InviteStore;
  readonly resolutionLinks: ResolutionLinkStore;
}
