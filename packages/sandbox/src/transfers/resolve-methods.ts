import type { CreateTransferInput } from "@moovkit/transfers";
import type { AccountPaymentMethod } from "../payment-methods/payment-method-store.js";
import { rejectRequest } from "../reject-request.js";
import type { Services } from "../services.js";
import { canBe, railOf, type Side } from "./rails.js";
import { listRequiredCapabilities } from "./required-capabilities.js";
import type { TransferRecord } from "./transfer-store.js";

/** The payment methods and the group of a new transfer. */
export interface ResolvedMethods {
  readonly source: AccountPaymentMethod;
  readonly destination: AccountPaymentMethod;
  /** The transfer that the new one waits for. */
  readonly parent?: TransferRecord;
}

const FIELDS = { source: "sourcePaymentMethodID", destination: "destinationPaymentMethodID" } as const;

const rejectSide = (side: Side, message: string): never => rejectRequest(422, { [FIELDS[side]]: message });

const findMethod = (
  { paymentMethods }: Services,
  side: Side,
  paymentMethodID: string,
): AccountPaymentMethod => {
  const method = paymentMethods.find(paymentMethodID);
  if (!method) return rejectSide(side, "is not a payment method that can be used");
  if (!canBe(side, method.paymentMethod))
    return rejectSide(side, `a payment method of this type cannot be the ${side}`);
  return method;
};

const rejectSource = (message: string): never => rejectRequest(422, { source: message });

/** Statuses after which no transfer can wait for another. */
const ENDED_STATUSES = ["failed", "canceled", "reversed"];

const sumOfChildren = (children: readonly TransferRecord[]): number =>
  children
    .filter(({ transfer }) => transfer.status !== "failed" && transfer.status !== "canceled")
    .reduce((sum, { transfer }) => sum + transfer.amount.value, 0);

/** Returns the transfer whose destination is the source of a new transfer. */
const findParent = (
  { transfers }: Services,
  { accountID, amount }: CreateTransferInput,
  transferID: string,
): TransferRecord => {
  const parent = transfers.find(transferID);
  if (parent?.facilitatorID !== accountID) return rejectSource("is not a transfer of the account");
  if (!parent.transfer.destination.wallet)
    return rejectSource("is a transfer whose destination is not a wallet");
  if (ENDED_STATUSES.includes(parent.transfer.status))
    return rejectSource(`is a transfer with status ${parent.transfer.status}`);
  const sum = sumOfChildren(transfers.listChildren(transferID)) + amount.value;
  if (sum > parent.transfer.amount.value)
    return rejectRequest(422, { amount: "the transfers of a group must not exceed the one they wait for" });
  return parent;
};

const findSource = (
  services: Services,
  input: CreateTransferInput,
): Pick<ResolvedMethods, "source" | "parent"> => {
  const { paymentMethodID, transferID } = input.source;
  if (paymentMethodID !== undefined) return { source: findMethod(services, "source", paymentMethodID) };
  if (transferID === undefined) return rejectSource("the sandbox does not support payment tokens");
  const parent = findParent(services, input, transferID);
  return { parent, source: findMethod(services, "source", parent.transfer.destination.paymentMethodID) };
};

const checkAccounts = (
  { accounts, capabilities }: Services,
  { source, destination }: ResolvedMethods,
): void => {
  const sides = { source: source.accountID, destination: destination.accountID };
  for (const side of ["source", "destination"] as const)
    if (accounts.get(sides[side]).disconnectedOn !== undefined)
      rejectSide(side, "the account is disconnected");
  for (const { side, anyOf } of listRequiredCapabilities(source, destination))
    if (!anyOf.some((capability) => capabilities.isEnabled(sides[side], capability)))
      rejectSide(side, `the account needs the capability ${anyOf.join(" or ")}`);
};

/** Finds the payment methods of a new transfer. Rejects the request with status 422 if they cannot be used for it. */
export const resolveMethods = (services: Services, input: CreateTransferInput): ResolvedMethods => {
  const { source, parent } = findSource(services, input);
  const destination = findMethod(services, "destination", input.destination.paymentMethodID);
  if (railOf(source.paymentMethod) === "card" && railOf(destination.paymentMethod) !== "wallet")
    rejectSide("destination", "a card can pay only into a wallet");
  if (source.paymentMethod.paymentMethodID === destination.paymentMethod.paymentMethodID)
    rejectSide("destination", "must not be the source");
  const methods = { source, destination, ...(parent && { parent }) };
  checkAccounts(services, methods);
  return methods;
};
