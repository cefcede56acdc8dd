import type { AccountStore } from "../accounts/account-store.js";
import { rejectRequest } from "../reject-request.js";

/** The message for each invalid field of a card. `undefined` for valid fields. */
export type CardProblems = Readonly<Record<string, string | undefined>>;

/** Rejects the request with status 422 if there is a message. */
export const rejectProblems = (problems: CardProblems): void => {
  const entries = Object.entries(problems).filter(([, problem]) => problem !== undefined);
  if (entries.length > 0) rejectRequest(422, Object.fromEntries(entries));
};

/** The brands whose issuers compare names. */
const NAME_BRANDS = ["Visa", "Mastercard"];

/** Returns the message if a name cannot be verified, or `undefined` if it can. */
export const findNameProblem = (verifyName: boolean | undefined, brand: string): string | undefined =>
  verifyName && !NAME_BRANDS.includes(brand) ? `is not supported for cards of ${brand}` : undefined;

/**
 * Returns the account of the merchant of a card: the one in the request, or the partner account if the card is stored
 * without one.
 *
 * @param card - The card after the change.
 * @param partnerAccountID - The partner account.
 */
export const merchantOf = (
  {
    cardOnFile,
    merchantAccountID,
  }: { cardOnFile?: boolean | undefined; merchantAccountID?: string | undefined },
  partnerAccountID: string,
): { merchantAccountID?: string } => {
  const merchant = merchantAccountID ?? (cardOnFile ? partnerAccountID : undefined);
  return merchant === undefined ? {} : { merchantAccountID: merchant };
};

/** Returns the message about an unknown merchant account, or `undefined` if it exists. */
export const findMerchantProblem = (
  accounts: AccountStore,
  accountID: string | undefined,
): string | undefined =>
  accountID === undefined || accounts.has(accountID) ? undefined : "is not an account";
