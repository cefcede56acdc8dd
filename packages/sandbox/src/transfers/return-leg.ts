import type { Services } from "../services.js";
import { failTransfer } from "./end-transfer.js";
import { legStatusOf } from "./leg-status.js";
import { putBack, takeBack } from "./money.js";
import type { Side } from "./rails.js";
import { disablesBankAccount, RETURN_REASONS } from "./return-codes.js";
import { changeLegStatus, changeStatus } from "./transfer-changes.js";
import type { TransferRecord } from "./transfer-store.js";

const reportToBankAccount = (
  { bankAccounts }: Services,
  { transfer }: TransferRecord,
  side: Side,
  code: string,
): void => {
  const { bankAccount } = transfer[side];
  if (!bankAccount || !disablesBankAccount(code)) return;
  bankAccounts.changeStatus(bankAccount.bankAccountID, {
    status: "errored",
    statusReason: side === "source" ? "ach-debit-return" : "ach-credit-return",
    exceptionDetails: { achReturnCode: code, description: RETURN_REASONS[code] ?? "" },
  });
};

/** A debit that is returned before the money has arrived stops the credit. */
const stopDestination = (services: Services, record: TransferRecord): TransferRecord =>
  ["initiated", "originated"].includes(legStatusOf(record.transfer, "destination") ?? "")
    ? changeLegStatus(services, record, "destination", "canceled")
    : record;

const returnDebit = (services: Services, record: TransferRecord): void => {
  if (record.transfer.status === "completed") {
    takeBack(services, record.transfer);
    changeStatus(services, record, "reversed");
  } else failTransfer(services, stopDestination(services, record), "source-payment-error");
};

const returnCredit = (services: Services, record: TransferRecord): void => {
  putBack(services, record.transfer);
  if (record.transfer.status === "completed") changeStatus(services, record, "reversed");
  else failTransfer(services, record, "destination-payment-error");
};

/**
 * Returns the payment of an ACH leg, as its bank does. A transfer that has not completed fails. A completed one is reversed.
 *
 * @see https://docs.moov.io/guides/ach/returns/
 */
export const returnLeg = (services: Services, record: TransferRecord, side: Side, code: string): void => {
  const reason = RETURN_REASONS[code] ?? "";
  const returned = changeLegStatus(services, record, side, "returned", {
    return: { code, reason, description: reason },
  });
  reportToBankAccount(services, returned, side, code);
  if (side === "source") returnDebit(services, returned);
  else returnCredit(services, returned);
};
