import { openObject, type Schema, TerminalApplicationStatus } from "@moovkit/models";
import * as z from "zod/mini";
import { TerminalApplicationPlatform } from "./terminal-application-platform.js";

const TerminalApplicationSchema = openObject({
  terminalApplicationID: z.string(),
  status: TerminalApplicationStatus,
  platform: TerminalApplicationPlatform,
  /** The bundle identifier of an application for iOS. */
  appBundleID: z.optional(z.string()),
  /** The package name of an application for Android. */
  packageName: z.optional(z.string()),
  /** The SHA-256 hash of the key that signs an application for Android. */
  sha256Digest: z.optional(z.string()),
  /** The version code of an application for Android. */
  versionCode: z.optional(z.string()),
});

/** An application that turns phones into terminals for cards. */
export interface TerminalApplication extends z.infer<typeof TerminalApplicationSchema> {}

/** An application that turns phones into terminals for cards. */
export const TerminalApplication: Schema<TerminalApplication> = TerminalApplicationSchema;
