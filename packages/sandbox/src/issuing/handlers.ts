import type { Handler } from "../handler.js";
import { handleGetFullIssuedCard } from "./get-full-issued-card.js";
import { handleGetIssuedCard } from "./get-issued-card.js";
import { handleGetIssuedCardAuthorization } from "./get-issued-card-authorization.js";
import { handleGetIssuedCardTransaction } from "./get-issued-card-transaction.js";
import { handleListIssuedCardAuthorizationEvents } from "./list-issued-card-authorization-events.js";
import { handleListIssuedCardAuthorizations } from "./list-issued-card-authorizations.js";
import { handleListIssuedCardTransactions } from "./list-issued-card-transactions.js";
import { handleListIssuedCards } from "./list-issued-cards.js";
import { handleListIssuingMerchantCategories } from "./list-issuing-merchant-categories.js";
import { handleRequestCard } from "./request-card.js";
import { handleUpdateIssuedCard } from "./update-issued-card.js";

/** The handlers of `@moovkit/issuing`. */
export const ISSUING_HANDLERS: readonly Handler[] = [
  handleListIssuingMerchantCategories,
  handleRequestCard,
  handleListIssuedCards,
  handleGetIssuedCard,
  handleUpdateIssuedCard,
  handleGetFullIssuedCard,
  handleListIssuedCardAuthorizations,
  handleGetIssuedCardAuthorization,
  handleListIssuedCardAuthorizationEvents,
  handleListIssuedCardTransactions,
  handleGetIssuedCardTransaction,
];
