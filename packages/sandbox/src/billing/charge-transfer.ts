import type { BillableFee } from "@moovkit/billing";
import type { MoovFee, Transfer } from "@moovkit/transfers";
import { fromCents, toDecimal } from "../engine/ledger.js";
import type { Services } from "../services.js";
import type { Side } from "../transfers/rails.js";
import type { TransferRecord } from "../transfers/transfer-store.js";
import { toAmount } from "./amounts.js";
import { listTransferEvents, type TransferEvent } from "./billable-events.js";
import { openPeriod } from "./billing-period.js";
import { calculateFee } from "./calculate-fee.js";
import { addFee, collectFees, findPayingWallet, type Payer } from "./charge-account.js";
import { PARTNER_PRICING } from "./default-fee-plans.js";
import { type FeeRecord, sumOfFees } from "./fee-store.js";

/** The fees of one side of a transfer. */
interface SideFees {
  readonly side: Side;
  readonly records: readonly FeeRecord[];
}

const generatedByOf = ({ transferID, source, destination }: Transfer) => {
  const cardID = source.card?.cardID ?? destination.card?.cardID;
  return { transferID, ...(cardID !== undefined && { cardID }) };
};

/** Returns the brand of the card that pays, also if it is in a digital wallet or was read by a terminal. */
const cardBrandOf = ({ source }: Transfer): string | undefined =>
  (source.card ?? source.applePay ?? source.googlePay ?? source.terminalCard)?.brand;

/** An account, and the fees that it has agreed to pay. */
interface PayingParty extends Payer {
  readonly billableFees: readonly BillableFee[];
}

/** Adds the fees of an account for the events of a transfer. */
const addFees = (
  services: Services,
  { transfer }: TransferRecord,
  { billableFees, ...payer }: PayingParty,
  events: readonly TransferEvent[],
): readonly FeeRecord[] => {
  const { start: period } = openPeriod(services);
  const volume = transfer.amount.value;
  const cardBrand = cardBrandOf(transfer);
  return events.flatMap(({ event, paidBy }) => {
    const details = { generatedBy: generatedByOf(transfer), feePaidBy: paidBy };
    const billed = { event, volume, period, details, ...(cardBrand !== undefined && { cardBrand }) };
    return billableFees
      .filter(({ billableEvent }) => billableEvent === event)
      .map((fee) =>
        addFee(services, payer, billed, { feeName: fee.feeName, cents: calculateFee(fee, volume) }),
      );
  });
};

const chargeSide = (
  services: Services,
  record: TransferRecord,
  side: Side,
  events: readonly TransferEvent[],
): SideFees => {
  const { transferID, [side]: leg } = record.transfer;
  const { accountID } = leg.account;
  const agreement = services.billing.agreements.findActive(accountID);
  if (!agreement) return { side, records: [] };
  const walletID = findPayingWallet(services, accountID, leg.wallet?.walletID);
  const records = addFees(
    services,
    record,
    { accountID, walletID, billableFees: agreement.billableFees },
    events,
  );
  const memo = `Fee for ${records.map(({ fee }) => fee.feeName).join(", ")}`;
  collectFees(services, records, { sourceType: "transfer", sourceID: transferID, memo });
  return { side, records };
};

const toMoovFee = ({ side, records }: SideFees, { [side]: leg }: Transfer): MoovFee => ({
  accountID: leg.account.accountID,
  transferParty: side,
  totalAmount: toAmount(sumOfFees(records)),
  feeIDs: records.map(({ feeID }) => feeID),
});

const withFees = (transfer: Transfer, charged: readonly SideFees[]): Transfer => {
  const records = charged.flatMap((side) => side.records);
  const interchange = sumOfFees(records.filter(({ event }) => event === "card-interchange"));
  const total = sumOfFees(records);
  const decimal = (cents: number) => toDecimal(fromCents(cents));
  return {
    ...transfer,
    moovFee: total,
    moovFeeDecimal: decimal(total),
    moovFeeDetails: {
      ...(interchange > 0 && { interchange: decimal(interchange) }),
      moovProcessing: decimal(total - interchange),
    },
    moovFees: charged.map((side) => toMoovFee(side, transfer)),
  };
};

/**
 * Charges the accounts of a transfer that has completed, according to the fee plans that they have accepted, and the partner
 * account for their payments. Returns the transfer with its fees.
 */
export const chargeTransfer = (services: Services, record: TransferRecord): TransferRecord => {
  const events = listTransferEvents(record);
  const charged = (["source", "destination"] as const)
    .map((side) => {
      const paid = events.filter(({ paidBy }) => paidBy === side);
      return { ...chargeSide(services, record, side, paid), events: paid };
    })
    .filter(({ records }) => records.length > 0);
  if (charged.length === 0) return record;
  const partner = { accountID: services.partnerAccountID, billableFees: PARTNER_PRICING.billableFees };
  addFees(
    services,
    record,
    partner,
    charged.flatMap((side) => side.events),
  );
  return { ...record, transfer: withFees(record.transfer, charged) };
};
