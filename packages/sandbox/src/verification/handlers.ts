import type { Handler } from "../handler.js";
import { handleCreateDepositAccount } from "./create-deposit-account.js";
import { handleCreateRepresentative } from "./create-representative.js";
import { handleDeleteRepresentative } from "./delete-representative.js";
import { handleGetFileDetails } from "./get-file-details.js";
import { handleGetRepresentative } from "./get-representative.js";
import { handleGetUnderwriting } from "./get-underwriting.js";
import { handleListFiles } from "./list-files.js";
import { handleListRepresentatives } from "./list-representatives.js";
import { handleSaveUnderwriting } from "./save-underwriting.js";
import { handleUpdateRepresentative } from "./update-representative.js";
import { handleUploadFile } from "./upload-file.js";
import { handleUpsertUnderwriting } from "./upsert-underwriting.js";

/** The handlers of `@moovkit/verification`. */
export const VERIFICATION_HANDLERS: readonly Handler[] = [
  handleCreateRepresentative,
  handleListRepresentatives,
  handleGetRepresentative,
  handleUpdateRepresentative,
  handleDeleteRepresentative,
  handleGetUnderwriting,
  handleSaveUnderwriting,
  handleUpsertUnderwriting,
  handleUploadFile,
  handleListFiles,
  handleGetFileDetails,
  handleCreateDepositAccount,
];
