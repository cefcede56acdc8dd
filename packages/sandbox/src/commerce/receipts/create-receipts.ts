import { createReceipts, type ReceiptInput } from "@moovkit/commerce";
import type { Issue } from "@moovkit/models";
import { defineHandler } from "../../handler.js";
import { toProblems } from "../../problems.js";
import { rejectRequest } from "../../reject-request.js";
import type { Services } from "../../services.js";

const checkReceipt = (
  { accounts, transfers, schedules }: Services,
  receipt: ReceiptInput,
  index: number,
): readonly Issue[] => {
  const { emailAccountID, forTransferID, forScheduleID, forOccurrenceID } = receipt;
  const checkID = (
    field: keyof ReceiptInput,
    id: string | undefined,
    exists: (id: string) => unknown,
    kind: string,
  ): readonly Issue[] =>
    id === undefined || exists(id) ? [] : [{ path: [index, field], message: `there is no such ${kind}` }];
  return [
    ...checkID("emailAccountID", emailAccountID, accounts.has, "account"),
    ...checkID("forTransferID", forTransferID, transfers.find, "transfer"),
    ...checkID("forScheduleID", forScheduleID, schedules.find, "schedule"),
    ...checkID("forOccurrenceID", forOccurrenceID, schedules.findOccurrence, "occurrence"),
  ];
};

export const handleCreateReceipts = defineHandler(createReceipts, {
  scope: "/accounts/{accountID}/transfers.write",
  handle: ({ input }, services) => {
    const { partnerAccountID, receipts } = services;
    const issues = input.flatMap((receipt, index) => checkReceipt(services, receipt, index));
    if (issues.length > 0) rejectRequest(422, toProblems(issues));
    return { status: 201, body: input.map((receipt) => receipts.add(partnerAccountID, receipt)) };
  },
});
