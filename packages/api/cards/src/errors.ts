import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const message = z.optional(z.string());

const EndToEndEncryptionIssuesSchema = openObject({ token: message });

/** The server's message for a rejected token of end-to-end encryption. */
export interface EndToEndEncryptionIssues extends z.infer<typeof EndToEndEncryptionIssuesSchema> {}

/** The server's message for a rejected token of end-to-end encryption. */
export const EndToEndEncryptionIssues: Schema<EndToEndEncryptionIssues> = EndToEndEncryptionIssuesSchema;

/** The fields that the errors of `linkCard` and `updateCard` have in common. */
const cardIssues = {
  e2ee: z.optional(EndToEndEncryptionIssues),
  cardCvv: message,
  expiration: message,
  holderName: message,
  billingAddress: message,
  cardOnFile: message,
  merchantAccountID: message,
  verifyName: message,
};

const LinkCardIssuesSchema = openObject({ error: message, cardNumber: message, ...cardIssues });

/** The server's message for each rejected field of `linkCard` (status 422). */
export interface LinkCardIssues extends z.infer<typeof LinkCardIssuesSchema> {}

/** The server's message for each rejected field of `linkCard` (status 422). */
export const LinkCardIssues: Schema<LinkCardIssues> = LinkCardIssuesSchema;

const UpdateCardIssuesSchema = openObject(cardIssues);

/** The server's message for each rejected field of `updateCard` (status 422). */
export interface UpdateCardIssues extends z.infer<typeof UpdateCardIssuesSchema> {}

/** The server's message for each rejected field of `updateCard` (status 422). */
export const UpdateCardIssues: Schema<UpdateCardIssues> = UpdateCardIssuesSchema;

const GetCardMetadataIssuesSchema = openObject({
  error: message,
  e2ee: z.optional(EndToEndEncryptionIssues),
  cardNumber: message,
});

/** The server's message for each rejected field of `getCardMetadata` (status 422). */
export interface GetCardMetadataIssues extends z.infer<typeof GetCardMetadataIssuesSchema> {}

/** The server's message for each rejected field of `getCardMetadata` (status 422). */
export const GetCardMetadataIssues: Schema<GetCardMetadataIssues> = GetCardMetadataIssuesSchema;

const CreateApplePaySessionIssuesSchema = openObject({ error: message });

/** The server's message about `createApplePaySession` (status 422). */
export interface CreateApplePaySessionIssues extends z.infer<typeof CreateApplePaySessionIssuesSchema> {}

/** The server's message about `createApplePaySession` (status 422). */
export const CreateApplePaySessionIssues: Schema<CreateApplePaySessionIssues> =
  CreateApplePaySessionIssuesSchema;

const LinkApplePayTokenIssuesSchema = openObject({
  error: message,
  paymentData: message,
  paymentMethod: message,
  transactionIdentifier: message,
});

/** The server's message for each rejected field of `linkApplePayToken` (status 422). */
export interface LinkApplePayTokenIssues extends z.infer<typeof LinkApplePayTokenIssuesSchema> {}

/** The server's message for each rejected field of `linkApplePayToken` (status 422). */
export const LinkApplePayTokenIssues: Schema<LinkApplePayTokenIssues> = LinkApplePayTokenIssuesSchema;

const LinkGooglePayTokenIssuesSchema = openObject({
  error: message,
  merchantAccountID: message,
  paymentMethodData: message,
});

/** The server's message for each rejected field of `linkGooglePayToken` (status 422). */
export interface LinkGooglePayTokenIssues extends z.infer<typeof LinkGooglePayTokenIssuesSchema> {}

/** The server's message for each rejected field of `linkGooglePayToken` (status 422). */
export const LinkGooglePayTokenIssues: Schema<LinkGooglePayTokenIssues> = LinkGooglePayTokenIssuesSchema;
