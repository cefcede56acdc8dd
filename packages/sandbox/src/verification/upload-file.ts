import { type UploadFileInput, uploadFile } from "@moovkit/verification";
import { countCharacters } from "../count-characters.js";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";
import type { Services } from "../services.js";
import { readUploadedFile, type UploadedFile } from "../uploaded-file.js";
import { isAcceptedFile } from "./file-type.js";
import { scheduleFileReview } from "./review-tasks.js";

const MAX_FILES = 50;
const MAX_NAME_LENGTH = 64;

const checkFile = (file: UploadedFile): void => {
  if (file.bytes.length === 0) rejectRequest(422, { file: "is empty" });
  if (!isAcceptedFile(file)) rejectRequest(422, { file: "must be a CSV, JPG, PDF or PNG file" });
  if (countCharacters(file.name) > MAX_NAME_LENGTH)
    rejectRequest(422, { FileName: `must have at most ${MAX_NAME_LENGTH} characters` });
};

const checkRepresentative = (
  { representatives }: Services,
  { accountID, filePurpose, metadata: { representative_id: representativeID } = {} }: UploadFileInput,
): void => {
  if (representativeID === undefined) {
    if (filePurpose === "representative_verification")
      rejectRequest(422, { metadata: "representative_id is required to verify a representative" });
    return;
  }
  const ids = representatives.list(accountID).map((representative) => representative.representativeID);
  if (!ids.includes(representativeID))
    rejectRequest(422, { metadata: "representative_id is not a representative of the account" });
};

export const handleUploadFile = defineHandler(uploadFile, {
  scope: "/accounts/{accountID}/files.write",
  handle: async ({ input }, services) => {
    const file = await readUploadedFile(input.file);
    const { accounts, files } = services;
    const { accountID, filePurpose, metadata = {} } = input;
    accounts.get(accountID);
    if (files.list(accountID).length === MAX_FILES)
      rejectRequest(409, { error: `the account already has ${MAX_FILES} files` });
    checkFile(file);
    checkRepresentative(services, input);
    const details = files.add({
      fileName: file.name,
      accountID,
      filePurpose,
      metadata: JSON.stringify(metadata),
      fileSizeBytes: file.bytes.length,
    });
    scheduleFileReview(services, details.fileID);
    return { body: details };
  },
});
