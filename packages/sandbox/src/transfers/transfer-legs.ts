import type { Account } from "@moovkit/accounts";
import type {
  CreateTransferInput,
  TransferAccount,
  TransferDestination,
  TransferSource,
} from "@moovkit/transfers";
import { emailOf } from "../accounts/account-filters.js";
import type { AccountStore } from "../accounts/account-store.js";
import type { AccountPaymentMethod } from "../payment-methods/payment-method-store.js";
import { railOf } from "./rails.js";

const toTransferAccount = (account: Account): TransferAccount => ({
  accountID: account.accountID,
  email: emailOf(account) ?? "",
  displayName: account.displayName,
});

type SourceACHDetails = NonNullable<CreateTransferInput["source"]["achDetails"]>;

const TRACE_NUMBER_DIGITS = 15;

const createTraceNumber = (): string => {
  const [random = 0n] = crypto.getRandomValues(new BigUint64Array(1));
  return String(random).slice(-TRACE_NUMBER_DIGITS).padStart(TRACE_NUMBER_DIGITS, "0");
};

const toACHDetails = ({ addenda, ...details }: SourceACHDetails) => ({
  traceNumber: createTraceNumber(),
  ...details,
  ...(addenda && { addenda: addenda.map(({ record }) => ({ record, isMasked: false })) }),
});

/** What a leg consists of. */
export interface LegParts {
  readonly accounts: AccountStore;
  readonly method: AccountPaymentMethod;
  readonly input: Pick<CreateTransferInput["source"], "achDetails" | "cardDetails">;
}

const toLeg = ({ accounts, method, input }: LegParts) => {
  const { accountID, paymentMethod } = method;
  const rail = railOf(paymentMethod);
  return {
    ...paymentMethod,
    account: toTransferAccount(accounts.get(accountID)),
    ...(rail === "ach" && { achDetails: toACHDetails(input.achDetails ?? {}) }),
    ...(rail === "card" && { cardDetails: { ...input.cardDetails } }),
  };
};

/** Returns the source of a new transfer. */
export const toSource = (parts: LegParts, transferID: string | undefined): TransferSource => {
  const leg = toLeg(parts);
  const defaults = leg.achDetails && {
    achDetails: { secCode: "WEB", debitHoldPeriod: "no-hold", ...leg.achDetails },
  };
  return { ...(transferID !== undefined && { transferID }), ...leg, ...defaults };
};

/** Returns the destination of a new transfer. */
export const toDestination = (parts: LegParts): TransferDestination => {
  const leg = toLeg(parts);
  if (railOf(leg) !== "instant-bank") return leg;
  const network = "rtp";
  return { ...leg, instantBankDetails: { network, status: "initiated", endToEndID: crypto.randomUUID() } };
};
