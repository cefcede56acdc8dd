import * as z from "zod/mini";
import { openObject, type Schema } from "./schema.js";

const TermsOfServiceSchema = openObject({
  /** When the terms were accepted. RFC 3339, with nanoseconds. */
  acceptedDate: z.string(),
  /** The IP address of the user who accepted the terms. */
  acceptedIP: z.string(),
});

/** The acceptance of Moov's terms of service, in a response. */
export interface TermsOfService extends z.infer<typeof TermsOfServiceSchema> {}

/** The acceptance of Moov's terms of service, in a response. */
export const TermsOfService: Schema<TermsOfService> = TermsOfServiceSchema;

const AcceptedTokenSchema = z.strictObject({
  /** The token from `getTermsOfServiceToken`. */
  token: z.string().check(z.minLength(1)),
});

const manual = z.strictObject({
  /** When the user accepted the terms. RFC 3339. */
  acceptedDate: z.iso.datetime({ offset: true }),
  /** The IPv4 address of the user. */
  acceptedIP: z.ipv4(),
  /** The `user-agent` header of the user's browser. */
  acceptedUserAgent: z.string().check(z.maxLength(255)),
  /** Where the user accepted the terms, such as `https://shop.example`. */
  acceptedDomain: z.url(),
});

const ManualAcceptanceSchema = z.strictObject({
  /** The acceptance that your application recorded. */
  manual,
});

/** An acceptance of the terms of service with a token. */
export interface AcceptedToken extends z.infer<typeof AcceptedTokenSchema> {}

/** An acceptance of the terms of service that your application recorded. */
export interface ManualAcceptance extends z.infer<typeof ManualAcceptanceSchema> {}

/** The acceptance of Moov's terms of service, in a request: a token, or what your application recorded. */
export type TermsOfServiceInput = AcceptedToken | ManualAcceptance;

/** Returns the message for an input with neither field. The issues of only one form would be misleading. */
const describeEmptyInput = ({ input }: { readonly input?: unknown }): string | undefined =>
  typeof input === "object" && input !== null && Object.keys(input).length === 0
    ? "must have either `token` or `manual`"
    : undefined;

/** The acceptance of Moov's terms of service, in a request: a token, or what your application recorded. */
export const TermsOfServiceInput: Schema<TermsOfServiceInput> = z.union(
  [AcceptedTokenSchema, ManualAcceptanceSchema],
  { error: describeEmptyInput },
);

const ManualAcceptanceUpdateSchema = z.strictObject({
  /** The parts of the recorded acceptance to change. */
  manual: z.partial(manual),
});

/** A correction of an acceptance that your application recorded. */
export interface ManualAcceptanceUpdate extends z.infer<typeof ManualAcceptanceUpdateSchema> {}

/** The acceptance of Moov's terms of service in an update of an account. */
export type TermsOfServiceUpdateInput = AcceptedToken | ManualAcceptanceUpdate;

/** The acceptance of Moov's terms of service in an update of an account. */
export const TermsOfServiceUpdateInput: Schema<TermsOfServiceUpdateInput> = z.union(
  [AcceptedTokenSchema, ManualAcceptanceUpdateSchema],
  { error: describeEmptyInput },
);

const TermsOfServiceIssuesSchema = openObject({
  token: z.optional(z.string()),
  manual: z.optional(
    openObject({
      acceptedDate: z.optional(z.string()),
      acceptedDomain: z.optional(z.string()),
      acceptedIP: z.optional(z.string()),
      acceptedUserAgent: z.optional(z.string()),
    }),
  ),
});

/** The server's message for each rejected field of the acceptance. */
export interface TermsOfServiceIssues extends z.infer<typeof TermsOfServiceIssuesSchema> {}

/** The server's message for each rejected field of the acceptance. */
export const TermsOfServiceIssues: Schema<TermsOfServiceIssues> = TermsOfServiceIssuesSchema;
