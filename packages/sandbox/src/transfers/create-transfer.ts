import { createTransfer, type Transfer } from "@moovkit/transfers";
import type { RailResponse } from "../faults.js";
import { defineHandler, type OperationResponse } from "../handler.js";
import { requireKey } from "./check-request.js";
import { requestTransfer } from "./request-transfer.js";

const STATUSES = { failed: 201, timeout: 202 } as const;

const toResponse = (
  transfer: Transfer,
  waitsForRail: boolean,
  railResponse: RailResponse | undefined,
): OperationResponse => {
  const { transferID, createdOn } = transfer;
  if (railResponse) return { status: STATUSES[railResponse], body: { transferID, createdOn } };
  return { body: waitsForRail ? transfer : { transferID, createdOn } };
};

export const handleCreateTransfer = defineHandler(createTransfer, {
  scope: "/accounts/{accountID}/transfers.write",
  handle: ({ input, railResponse }, services) => {
    const idempotencyKey = requireKey(input.idempotencyKey);
    const waitsForRail = input.waitFor === "rail-response";
    const { transfer, isRepeated } = requestTransfer(services, {
      input,
      idempotencyKey,
      waitsForRail: waitsForRail && !railResponse,
    });
    return isRepeated ? { status: 409, body: transfer } : toResponse(transfer, waitsForRail, railResponse);
  },
});
