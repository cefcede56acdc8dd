import {
  BankAccountException,
  BankAccountStatus,
  BankAccountStatusReason,
  openObject,
} from "@moovkit/models";
import * as z from "zod/mini";
import { eventSchema } from "./event-schema.js";

const bankAccount = {
  accountID: z.string(),
  bankAccountID: z.string(),
  status: BankAccountStatus,
};

export const BankAccountCreatedEventSchema = eventSchema(
  "bankAccount.created",
  openObject({ ...bankAccount }),
);

/** A bank account was linked. */
export interface BankAccountCreatedEvent extends z.infer<typeof BankAccountCreatedEventSchema> {}

export const BankAccountUpdatedEventSchema = eventSchema(
  "bankAccount.updated",
  openObject({
    ...bankAccount,
    statusReason: BankAccountStatusReason,
    /** What the bank reported. */
    exceptionDetails: z.optional(BankAccountException),
  }),
);

/** The status of a bank account changed. */
export interface BankAccountUpdatedEvent extends z.infer<typeof BankAccountUpdatedEventSchema> {}

export const BankAccountDeletedEventSchema = eventSchema(
  "bankAccount.deleted",
  openObject({ ...bankAccount }),
);

/** A bank account was removed. */
export interface BankAccountDeletedEvent extends z.infer<typeof BankAccountDeletedEventSchema> {}
