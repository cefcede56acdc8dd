import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { emailInput, id, PhoneNumberInput, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { CreateResolutionLinkIssues } from "./errors.js";
import { ResolutionLink } from "./resolution-link.js";

/** The schema of a field that must be omitted, because the recipient has the other one. */
const absent = z.optional(
  z.never("must not be combined with the other form. Pass either `email` or `phone`"),
);

const ResolutionLinkEmailInputSchema = z.strictObject({
  phone: absent,
  /** The email address that receives the link. */
  email: emailInput(),
});

const ResolutionLinkPhoneInputSchema = z.strictObject({
  email: absent,
  /** The phone that receives the link as a text message. */
  phone: PhoneNumberInput,
});

/** A recipient with an email address. */
export interface ResolutionLinkEmailInput extends z.infer<typeof ResolutionLinkEmailInputSchema> {}

/** A recipient with an email address. */
export const ResolutionLinkEmailInput: Schema<ResolutionLinkEmailInput> = ResolutionLinkEmailInputSchema;

/** A recipient with a phone number. */
export interface ResolutionLinkPhoneInput extends z.infer<typeof ResolutionLinkPhoneInputSchema> {}

/** A recipient with a phone number. */
export const ResolutionLinkPhoneInput: Schema<ResolutionLinkPhoneInput> = ResolutionLinkPhoneInputSchema;

/** Returns the message for an input with neither field. The issues of only one form would be misleading. */
const describeEmptyInput = ({ input }: { readonly input?: unknown }): string | undefined =>
  typeof input === "object" && input !== null && Object.values(input).every((value) => value === undefined)
    ? "must have either `email` or `phone`"
    : undefined;

/** Who receives a resolution link: an email address or a phone number. Responses contain only one of them. */
export type ResolutionLinkRecipientInput = ResolutionLinkEmailInput | ResolutionLinkPhoneInput;

/** Who receives a resolution link: an email address or a phone number. Responses contain only one of them. */
export const ResolutionLinkRecipientInput: Schema<ResolutionLinkRecipientInput> = z.union(
  [ResolutionLinkEmailInputSchema, ResolutionLinkPhoneInputSchema],
  { error: describeEmptyInput },
);

const CreateResolutionLinkInputSchema = z.strictObject({
  accountID: id(),
  recipient: ResolutionLinkRecipientInput,
});

/** Input of `createResolutionLink`. */
export interface CreateResolutionLinkInput extends z.infer<typeof CreateResolutionLinkInputSchema> {}

/** Input of `createResolutionLink`. */
export const CreateResolutionLinkInput: Schema<CreateResolutionLinkInput> = CreateResolutionLinkInputSchema;

/**
 * Creates a resolution link, with which a business corrects details that Moov could not verify, and uploads documents. The
 * link expires after 30 days. An account can have only one active link. Moov has no idempotency key for it: after an error
 * whose `processed` is not `"no"`, look for the link with `listResolutionLinks` before you create it again.
 *
 * An access token needs the scopes `/accounts/{accountID}/profile.write`, `/accounts/{accountID}/representatives.write` and
 * `/accounts/{accountID}/files.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { createResolutionLink } from "@moovkit/onboarding";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { url, expiresOn } = await createResolutionLink(client, {
 *   accountID: "5a3f",
 *   recipient: { email: "owner@bakery.example" },
 * });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/resolution-links/create/
 */
export const createResolutionLink = defineOperation({
  id: "createResolutionLink",
  method: "POST",
  path: "/accounts/{accountID}/resolution-links",
  input: CreateResolutionLinkInput,
  output: { 200: ResolutionLink },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(CreateResolutionLinkIssues) },
  idempotent: false,
});
