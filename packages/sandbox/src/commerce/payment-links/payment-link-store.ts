import type { PaymentLink } from "@moovkit/commerce";
import type { Engine } from "../../engine/engine.js";
import { createRandomCode } from "../../random-code.js";
import { createAccountTable } from "../account-table.js";

/** A payment link as it is stored. Its status follows from the rest and from the time. */
export type StoredPaymentLink = Omit<PaymentLink, "status">;

/** The details of a new payment link, without its code and its state. */
export type NewPaymentLink = Omit<
  StoredPaymentLink,
  "code" | "link" | "uses" | "lastUsedOn" | "createdOn" | "updatedOn" | "disabledOn"
>;

/** The payment links of all accounts. */
export interface PaymentLinkStore {
  /** Returns a payment link. Rejects the request with status 404 if the account has no such payment link. */
  get(accountID: string, code: string): PaymentLink;
  /** Returns the payment links of an account, the oldest first. */
  list(accountID: string): readonly PaymentLink[];
  add(details: NewPaymentLink): PaymentLink;
  /** Replaces a payment link. */
  update(link: StoredPaymentLink): PaymentLink;
  /** Disables a payment link, unless it is already disabled. */
  disable(accountID: string, code: string): void;
  /** Returns the account that a payment link belongs to. */
  findAccount(code: string): string | undefined;
  /** Counts a use of a payment link. */
  addUse(code: string): void;
  /** Reverts the use of a payment link whose transfer has failed. */
  releaseUse(code: string): void;
}

const CODE_LENGTH = 10;

const statusOf = (
  { disabledOn, uses, maxUses, expiresOn }: StoredPaymentLink,
  now: number,
): PaymentLink["status"] => {
  if (disabledOn !== undefined) return "disabled";
  if (maxUses !== undefined && uses >= maxUses) return "used";
  return expiresOn !== undefined && Date.parse(expiresOn) <= now ? "expired" : "active";
};

/** Creates the payment link store of a sandbox. */
export const createPaymentLinkStore = ({ store, clock, timestamp }: Engine): PaymentLinkStore => {
  const links = createAccountTable<StoredPaymentLink>(store, "paymentLinks", "payment link");

  const toPaymentLink = (link: StoredPaymentLink): PaymentLink => ({
    ...link,
    status: statusOf(link, clock.now()),
  });
  const save = (link: StoredPaymentLink): PaymentLink => {
    links.save(link.merchantAccountID, link.code, link);
    return toPaymentLink(link);
  };
  return {
    get: (accountID, code) => toPaymentLink(links.get(accountID, code)),
    list: (accountID) => links.list(accountID).map(toPaymentLink),
    add: (details) => {
      const code = createRandomCode(CODE_LENGTH);
      const createdOn = timestamp();
      const link = `https://moov.link/p/${code}`;
      return save({ code, ...details, link, uses: 0, createdOn, updatedOn: createdOn });
    },
    update: (link) => save({ ...link, updatedOn: timestamp() }),
    disable: (accountID, code) => {
      const link = links.get(accountID, code);
      if (link.disabledOn !== undefined) return;
      const disabledOn = timestamp();
      save({ ...link, updatedOn: disabledOn, disabledOn });
    },
    findAccount: (code) => links.findAny(code)?.accountID,
    addUse: (code) => {
      const { resource: link } = links.findAny(code) ?? {};
      if (link) save({ ...link, uses: link.uses + 1, lastUsedOn: timestamp() });
    },
    releaseUse: (code) => {
      const { resource: link } = links.findAny(code) ?? {};
      if (link) save({ ...link, uses: link.uses - 1 });
    },
  };
};
