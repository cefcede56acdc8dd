/** The rules of a card network for disputes. */
export interface NetworkRules {
  /** The number of days after the start of a dispute at which the evidence is due. */
  readonly daysToRespond: number;
  /** The code of the default reason: the cardholder did not make the payment. */
  readonly reasonCode: string;
  readonly reasonDescription: string;
}

const VISA: NetworkRules = {
  daysToRespond: 14,
  reasonCode: "10.4",
  reasonDescription: "Other fraud: card-absent environment",
};

const RULES: ReadonlyMap<string | undefined, NetworkRules> = new Map([
  ["Visa", VISA],
  ["Mastercard", { daysToRespond: 14, reasonCode: "4837", reasonDescription: "No cardholder authorization" }],
  [
    "Discover",
    { daysToRespond: 14, reasonCode: "UA02", reasonDescription: "Fraud: card-not-present transaction" },
  ],
  ["American Express", { daysToRespond: 10, reasonCode: "F29", reasonDescription: "Card not present" }],
]);

/**
 * Returns the rules of a card network. Unknown networks have the rules of Visa.
 *
 * @see https://docs.moov.io/guides/accept-payments/cards/disputes/
 */
export const networkRulesOf = (brand: string | undefined): NetworkRules => RULES.get(brand) ?? VISA;
