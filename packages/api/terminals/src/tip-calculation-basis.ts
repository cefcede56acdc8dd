import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const TIP_CALCULATION_BASES = ["pre-tax", "post-tax"] as const;

/** Whether a tip in percent is calculated before or after taxes are added. In a request: only the documented values. */
export type TipCalculationBasisInput = (typeof TIP_CALCULATION_BASES)[number];

/** Whether a tip in percent is calculated before or after taxes are added. In a request: only the documented values. */
export const TipCalculationBasisInput: Schema<TipCalculationBasisInput> = z.enum(TIP_CALCULATION_BASES);

/** Whether a tip in percent is calculated before or after taxes are added. In a response: the documented values and any that Moov adds. */
export type TipCalculationBasis = OpenEnum<TipCalculationBasisInput>;

/** Whether a tip in percent is calculated before or after taxes are added. In a response: the documented values and any that Moov adds. */
export const TipCalculationBasis: Schema<TipCalculationBasis> = openEnum(TIP_CALCULATION_BASES);
