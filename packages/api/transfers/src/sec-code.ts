import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const SEC_CODES = ["WEB", "PPD", "CCD", "TEL"] as const;

/** How the owner of a bank account authorized an ACH debit. In a request: only the documented values. */
export type SECCodeInput = (typeof SEC_CODES)[number];

/** How the owner of a bank account authorized an ACH debit. In a request: only the documented values. */
export const SECCodeInput: Schema<SECCodeInput> = z.enum(SEC_CODES);

/** How the owner of a bank account authorized an ACH debit. In a response: the documented values and any that Moov adds. */
export type SECCode = OpenEnum<SECCodeInput>;

/** How the owner of a bank account authorized an ACH debit. In a response: the documented values and any that Moov adds. */
export const SECCode: Schema<SECCode> = openEnum(SEC_CODES);
