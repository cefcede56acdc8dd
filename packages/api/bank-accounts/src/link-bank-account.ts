import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { BankAccountHolderTypeInput, BankAccountTypeInput, id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { BankAccount } from "./bank-account.js";
import { LinkBankAccountIssues } from "./errors.js";
import { waitForInput } from "./wait-for-input.js";

const text = () => z.string().check(z.minLength(1));

const BankAccountNumberInputSchema = z.strictObject(
  {
    /** The person or the business that holds the bank account. */
    holderName: text(),
    holderType: BankAccountHolderTypeInput,
    accountNumber: text(),
    bankAccountType: BankAccountTypeInput,
    /** Nine digits, with leading zeros. */
    routingNumber: text(),
  },
  // An input without any of the forms is reported as an input that lacks this one.
  {
    error: ({ input }) =>
      input === undefined ? "is required, or one of `plaid`, `plaidLink` and `mx` instead" : undefined,
  },
);

/** The numbers and the holder of a bank account. */
export interface BankAccountNumberInput extends z.infer<typeof BankAccountNumberInputSchema> {}

/** The numbers and the holder of a bank account. */
export const BankAccountNumberInput: Schema<BankAccountNumberInput> = BankAccountNumberInputSchema;

/** A form that must be absent, because the input contains another one. */
const absent = z.optional(
  z.never("must not be combined with another form. Pass one of `account`, `plaid`, `plaidLink` and `mx`"),
);

const parameters = { accountID: id(), ...waitForInput };
const otherForms = { account: absent, plaid: absent, plaidLink: absent, mx: absent };

const LinkBankAccountByNumberInputSchema = z.strictObject({
  ...parameters,
  ...otherForms,
  /** The numbers and the holder, as the user entered them. */
  account: BankAccountNumberInputSchema,
});

const LinkBankAccountByPlaidInputSchema = z.strictObject({
  ...parameters,
  ...otherForms,
  /** A processor token of your Plaid integration. */
  plaid: z.strictObject({ token: text() }),
});

const LinkBankAccountByPlaidLinkInputSchema = z.strictObject({
  ...parameters,
  ...otherForms,
  /** A public token of Plaid Link, in Moov's Plaid integration. */
  plaidLink: z.strictObject({ publicToken: text() }),
});

const LinkBankAccountByMXInputSchema = z.strictObject({
  ...parameters,
  ...otherForms,
  /** An authorization code of MX. */
  mx: z.strictObject({ authorizationCode: text() }),
});

/** Input of `linkBankAccount` with the numbers of the bank account. */
export interface LinkBankAccountByNumberInput extends z.infer<typeof LinkBankAccountByNumberInputSchema> {}

/** Input of `linkBankAccount` with a processor token of Plaid. */
export interface LinkBankAccountByPlaidInput extends z.infer<typeof LinkBankAccountByPlaidInputSchema> {}

/** Input of `linkBankAccount` with a public token of Plaid Link. */
export interface LinkBankAccountByPlaidLinkInput
  extends z.infer<typeof LinkBankAccountByPlaidLinkInputSchema> {}

/** Input of `linkBankAccount` with an authorization code of MX. */
export interface LinkBankAccountByMXInput extends z.infer<typeof LinkBankAccountByMXInputSchema> {}

/** Input of `linkBankAccount`: exactly one of `account`, `plaid`, `plaidLink` and `mx`. */
export type LinkBankAccountInput =
  | LinkBankAccountByNumberInput
  | LinkBankAccountByPlaidInput
  | LinkBankAccountByPlaidLinkInput
  | LinkBankAccountByMXInput;

/** Input of `linkBankAccount`: exactly one of `account`, `plaid`, `plaidLink` and `mx`. */
export const LinkBankAccountInput: Schema<LinkBankAccountInput> = z.union([
  LinkBankAccountByNumberInputSchema,
  LinkBankAccountByPlaidInputSchema,
  LinkBankAccountByPlaidLinkInputSchema,
  LinkBankAccountByMXInputSchema,
]);

/**
 * Links a bank account to an account. Moov creates its payment methods asynchronously: pass
 * `waitFor: "payment-method"` if you use them next. Moov has no idempotency key for it: after an error whose `processed`
 * is not `"no"`, look for the bank account with `listBankAccounts` before you link it again.
 *
 * An access token needs the scope `/accounts/{accountID}/bank-accounts.write`.
 *
 * @example
 * ```ts
 * import { linkBankAccount } from "@moovkit/bank-accounts";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { bankAccountID } = await linkBankAccount(client, {
 *   accountID: "5a3f",
 *   waitFor: "payment-method",
 *   account: {
 *     holderName: "Harbor Street Bakery LLC",
 *     holderType: "business",
 *     accountNumber: "0004321567000",
 *     bankAccountType: "checking",
 *     routingNumber: "322271627",
 *   },
 * });
 * ```
 * @see https://docs.moov.io/api/sources/bank-accounts/create/
 */
export const linkBankAccount = defineOperation({
  id: "linkBankAccount",
  method: "POST",
  path: "/accounts/{accountID}/bank-accounts",
  input: LinkBankAccountInput,
  headers: { waitFor: "x-wait-for" },
  output: { 200: BankAccount },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(LinkBankAccountIssues) },
  secretFields: ["accountNumber", "token", "publicToken", "authorizationCode"],
  // A second request fails with status 409, or consumes a token of Plaid or MX that is valid only once.
  idempotent: false,
});
