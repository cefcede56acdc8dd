import type { Handler } from "../handler.js";
import { handleCreateApplePaySession } from "./create-apple-pay-session.js";
import { handleDisableCard } from "./disable-card.js";
import { handleGenerateEndToEndKey } from "./generate-end-to-end-key.js";
import { handleGetApplePayMerchantDomains } from "./get-apple-pay-merchant-domains.js";
import { handleGetCard } from "./get-card.js";
import { handleGetCardMetadata } from "./get-card-metadata.js";
import { handleLinkApplePayToken } from "./link-apple-pay-token.js";
import { handleLinkCard } from "./link-card.js";
import { handleLinkGooglePayToken } from "./link-google-pay-token.js";
import { handleListCards } from "./list-cards.js";
import { handleRegisterApplePayMerchantDomains } from "./register-apple-pay-merchant-domains.js";
import { handleTestEndToEndToken } from "./test-end-to-end-token.js";
import { handleUpdateApplePayMerchantDomains } from "./update-apple-pay-merchant-domains.js";
import { handleUpdateCard } from "./update-card.js";

/** The handlers of `@moovkit/cards`. */
export const CARDS_HANDLERS: readonly Handler[] = [
  handleLinkCard,
  handleListCards,
  handleGetCard,
  handleUpdateCard,
  handleDisableCard,
  handleGetCardMetadata,
  handleRegisterApplePayMerchantDomains,
  handleUpdateApplePayMerchantDomains,
  handleGetApplePayMerchantDomains,
  handleCreateApplePaySession,
  handleLinkApplePayToken,
  handleLinkGooglePayToken,
  handleTestEndToEndToken,
  handleGenerateEndToEndKey,
];
