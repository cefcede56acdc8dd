import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const ENTRY_MODES = ["contactless"] as const;

/** How a terminal read a card. The documented values and any that Moov adds. */
export type EntryMode = OpenEnum<(typeof ENTRY_MODES)[number]>;

/** How a terminal read a card. The documented values and any that Moov adds. */
export const EntryMode: Schema<EntryMode> = openEnum(ENTRY_MODES);
