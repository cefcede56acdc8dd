import type { UploadedFile } from "../uploaded-file.js";

const TYPES: readonly string[] = ["text/csv", "image/jpeg", "application/pdf", "image/png"];

/** Clients send these types if they do not know the type of the file. */
const UNKNOWN_TYPES: readonly string[] = ["", "application/octet-stream"];

const EXTENSION = /\.(csv|jpe?g|pdf|png)$/i;

/** Returns whether Moov accepts a file of this type. Without a type, the extension of its name decides. */
export const isAcceptedFile = ({ name, contentType }: UploadedFile): boolean => {
  const [type = ""] = contentType.split(";");
  return UNKNOWN_TYPES.includes(type) ? EXTENSION.test(name) : TYPES.includes(type);
};
