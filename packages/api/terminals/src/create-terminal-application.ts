import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import type { Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { TerminalApplicationIssues } from "./errors.js";
import { TerminalApplication } from "./terminal-application.js";

const IOSTerminalApplicationSchema = z.strictObject({
  platform: z.literal("ios"),
  /** The bundle identifier of the application, such as `com.example.shop`. */
  appBundleID: z.string(),
});

const AndroidTerminalApplicationSchema = z.strictObject({
  platform: z.literal("android"),
  /** The package name of the application, such as `com.example.shop`. */
  packageName: z.string(),
  /** The SHA-256 hash of the key that signs the application. */
  sha256Digest: z.string(),
  /** The version code of the application, such as `20440059`. */
  versionCode: z.string(),
});

/** Input of `createTerminalApplication` for an application for iOS. */
export interface CreateIOSTerminalApplicationInput extends z.infer<typeof IOSTerminalApplicationSchema> {}

/** Input of `createTerminalApplication` for an application for Android. */
export interface CreateAndroidTerminalApplicationInput
  extends z.infer<typeof AndroidTerminalApplicationSchema> {}

/** Input of `createTerminalApplication`. The fields depend on `platform`. */
export type CreateTerminalApplicationInput =
  | CreateIOSTerminalApplicationInput
  | CreateAndroidTerminalApplicationInput;

/** Input of `createTerminalApplication`. The fields depend on `platform`. */
export const CreateTerminalApplicationInput: Schema<CreateTerminalApplicationInput> = z.discriminatedUnion(
  "platform",
  [IOSTerminalApplicationSchema, AndroidTerminalApplicationSchema],
);

/**
 * Registers an application that accepts cards with the phone it runs on. Accounts can use it after Moov has enabled it.
 * Moov has no idempotency key for it: after an error whose `processed` is not `"no"`, look for the application with
 * `listTerminalApplications` before you register it again.
 *
 * An access token needs the scope `/terminal-applications.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { createTerminalApplication } from "@moovkit/terminals";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { terminalApplicationID, status } = await createTerminalApplication(client, {
 *   platform: "ios",
 *   appBundleID: "com.example.shop",
 * });
 * ```
 * @see https://docs.moov.io/api/sources/terminal-applications/create/
 */
export const createTerminalApplication = defineOperation({
  id: "createTerminalApplication",
  method: "POST",
  path: "/terminal-applications",
  input: CreateTerminalApplicationInput,
  output: { 200: TerminalApplication },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(TerminalApplicationIssues) },
  idempotent: false,
});
