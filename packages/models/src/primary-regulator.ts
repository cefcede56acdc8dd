import * as z from "zod/mini";
import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const PRIMARY_REGULATORS = ["OCC", "FDIC", "NCUA", "FRB", "state-cu-regulator"] as const;

/** The authority that supervises a financial institution. In a request: only the documented values. */
export type PrimaryRegulatorInput = (typeof PRIMARY_REGULATORS)[number];

/** The authority that supervises a financial institution. In a request: only the documented values. */
export const PrimaryRegulatorInput: Schema<PrimaryRegulatorInput> = z.enum(PRIMARY_REGULATORS);

/** The authority that supervises a financial institution. In a response: the documented values and any that Moov adds. */
export type PrimaryRegulator = OpenEnum<PrimaryRegulatorInput>;

/** The authority that supervises a financial institution. In a response: the documented values and any that Moov adds. */
export const PrimaryRegulator: Schema<PrimaryRegulator> = openEnum(PRIMARY_REGULATORS);
