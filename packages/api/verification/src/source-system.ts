import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const SOURCE_SYSTEMS = ["jh_silverlake", "jh_cif2020", "jh_coredirector"] as const;

/** The core banking system that exported a deposit account. In a request: only the documented values. */
export type SourceSystemInput = (typeof SOURCE_SYSTEMS)[number];

/** The core banking system that exported a deposit account. In a request: only the documented values. */
export const SourceSystemInput: Schema<SourceSystemInput> = z.enum(SOURCE_SYSTEMS);

/** The core banking system that exported a deposit account. In a response: the documented values and any that Moov adds. */
export type SourceSystem = OpenEnum<SourceSystemInput>;

/** The core banking system that exported a deposit account. In a response: the documented values and any that Moov adds. */
export const SourceSystem: Schema<SourceSystem> = openEnum(SOURCE_SYSTEMS);
