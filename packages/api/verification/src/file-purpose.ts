import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const FILE_PURPOSES = [
  "business_verification",
  "representative_verification",
  "individual_verification",
  "merchant_underwriting",
  "account_requirement",
  "identity_verification",
] as const;

/** What a file proves. In a request: only the documented values. */
export type FilePurposeInput = (typeof FILE_PURPOSES)[number];

/** What a file proves. In a request: only the documented values. */
export const FilePurposeInput: Schema<FilePurposeInput> = z.enum(FILE_PURPOSES);

/** What a file proves. In a response: the documented values and any that Moov adds. */
export type FilePurpose = OpenEnum<FilePurposeInput>;

/** What a file proves. In a response: the documented values and any that Moov adds. */
export const FilePurpose: Schema<FilePurpose> = openEnum(FILE_PURPOSES);
