import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";

const FILE_STATUSES = ["pending", "approved", "rejected"] as const;

/** The state of the review of a file. The documented values and any that Moov adds. */
export type FileStatus = OpenEnum<(typeof FILE_STATUSES)[number]>;

/** The state of the review of a file. The documented values and any that Moov adds. */
export const FileStatus: Schema<FileStatus> = openEnum(FILE_STATUSES);
