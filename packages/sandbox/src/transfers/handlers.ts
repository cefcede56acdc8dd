import type { Handler } from "../handler.js";
import { handleBatchGetTransfers } from "./batch-get-transfers.js";
import { handleCreateCancellation } from "./create-cancellation.js";
import { handleCreateReversal } from "./create-reversal.js";
import { handleCreateTransfer } from "./create-transfer.js";
import { handleCreateTransferOptions } from "./create-transfer-options.js";
import { handleGetCancellation } from "./get-cancellation.js";
import { handleGetRefund } from "./get-refund.js";
import { handleGetTransfer } from "./get-transfer.js";
import { handleInitiateRefund } from "./initiate-refund.js";
import { handleListCancellations } from "./list-cancellations.js";
import { handleListRefunds } from "./list-refunds.js";
import { handleListTransfers } from "./list-transfers.js";
import { handleUpdateTransfer } from "./update-transfer.js";

/** The handlers of `@moovkit/transfers`. */
export const TRANSFERS_HANDLERS: readonly Handler[] = [
  handleCreateTransferOptions,
  handleCreateTransfer,
  handleListTransfers,
  handleGetTransfer,
  handleBatchGetTransfers,
  handleUpdateTransfer,
  handleCreateCancellation,
  handleListCancellations,
  handleGetCancellation,
  handleInitiateRefund,
  handleListRefunds,
  handleGetRefund,
  handleCreateReversal,
];
