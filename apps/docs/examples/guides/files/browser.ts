import type { FileDetails, Moov } from "moovkit";

/** Uploads the files that a user has chosen in an `<input type="file">`. Returns a message for each file that Moov rejects. */
export const uploadAll = async (
  moov: Moov,
  accountID: string,
  files: Iterable<File>,
): Promise<readonly (FileDetails | string)[]> => {
  const outcomes: (FileDetails | string)[] = [];
  for (const file of files) {
    const result = await moov.verification
      .uploadFile({ accountID, file, filePurpose: "account_requirement" })
      .result();
    if (result.ok) outcomes.push(result.data);
    else if (result.error.code === "request_validation_error")
      outcomes.push(`${file.name} was not sent: ${result.error.message}`); // such as more than 20 MB
    else if (result.error.code === "unprocessable_entity_error")
      outcomes.push(`Moov rejected ${file.name}: ${result.error.fields.file}`); // such as a wrong type
    else throw result.error;
  }
  return outcomes;
};
