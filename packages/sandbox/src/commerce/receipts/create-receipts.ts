import { createReceipts, type ReceiptInput } from "@moovkit/commerce";
import type { Issue } from "@moovkit/models";
import { defineHandler } from "../../handler.js";
import { toProblems } from "../../problems.js";
import { rejectRequest } from "../../reject-request.js";
import type { Services } from "../../services.js";

const checkReceipt = (
  { accounts, transfers }: Services,
  { emailAccountID, forTransferID }: ReceiptInput,
  index: number,
): readonly Issue[] => [
  ...(emailAccountID !== undefined && !accounts.has(emailAccountID)
    ? [{ path: [index, "emailAccountID"], message: "there is no such account" }]
    : []),
  ...(forTransferID !== undefined && !transfers.find(forTransferID)
    ? [{ path: [index, "forTransferID"], message: "there is no such transfer" }]
    : []),
];

export const handleCreateReceipts = defineHandler(createReceipts, {
  scope: "/accounts/{accountID}/transfers.write",
  handle: ({ input }, services) => {
    const { partnerAccountID, receipts } = services;
    const issues = input.flatMap((receipt, index) => checkReceipt(services, receipt, index));
    if (issues.length > 0) rejectRequest(422, toProblems(issues));
    return { status: 201, body: input.map((receipt) => receipts.add(partnerAccountID, receipt)) };
  },
});
