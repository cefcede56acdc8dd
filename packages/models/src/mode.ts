import * as z from "zod/mini";
import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const MODES = ["sandbox", "production"] as const;

/** Whether an account moves test money or real money. In a request: only the documented values. */
export type ModeInput = (typeof MODES)[number];

/** Whether an account moves test money or real money. In a request: only the documented values. */
export const ModeInput: Schema<ModeInput> = z.enum(MODES);

/** Whether an account moves test money or real money. In a response: the documented values and any that Moov adds. */
export type Mode = OpenEnum<ModeInput>;

/** Whether an account moves test money or real money. In a response: the documented values and any that Moov adds. */
export const Mode: Schema<Mode> = openEnum(MODES);
