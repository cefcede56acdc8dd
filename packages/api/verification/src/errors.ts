import {
  AddressIssues,
  BirthDateIssues,
  GovernmentIDIssues,
  IndividualNameIssues,
  openObject,
  PhoneNumberIssues,
  type Schema,
} from "@moovkit/models";
import * as z from "zod/mini";

const message = () => z.optional(z.string());

const estimatedActivityIssues = () =>
  z.optional(
    openObject({
      averageTransactionAmount: message(),
      maximumTransactionAmount: message(),
      monthlyVolumeRange: message(),
    }),
  );

const paymentIssues = () => z.optional(openObject({ estimatedActivity: estimatedActivityIssues() }));

const RepresentativeIssuesSchema = openObject({
  name: z.optional(IndividualNameIssues),
  phone: z.optional(PhoneNumberIssues),
  email: message(),
  address: z.optional(AddressIssues),
  birthDate: z.optional(BirthDateIssues),
  governmentID: z.optional(GovernmentIDIssues),
  responsibilities: z.optional(
    openObject({
      isController: message(),
      isOwner: message(),
      ownershipPercentage: message(),
      jobTitle: message(),
    }),
  ),
});

/** The server's message for each rejected field of a representative. */
export interface RepresentativeIssues extends z.infer<typeof RepresentativeIssuesSchema> {}

/** The server's message for each rejected field of a representative. */
export const RepresentativeIssues: Schema<RepresentativeIssues> = RepresentativeIssuesSchema;

const CreateRepresentativeIssuesSchema = openObject({ error: RepresentativeIssues });

/** The body of a rejected `createRepresentative` (status 422). The messages are in `error`. */
export interface CreateRepresentativeIssues extends z.infer<typeof CreateRepresentativeIssuesSchema> {}

/** The body of a rejected `createRepresentative` (status 422). The messages are in `error`. */
export const CreateRepresentativeIssues: Schema<CreateRepresentativeIssues> =
  CreateRepresentativeIssuesSchema;

/** The messages that `saveUnderwriting` and `upsertUnderwriting` have in common. */
const transactionIssues = {
  averageMonthlyTransactionVolume: message(),
  averageTransactionSize: message(),
  maxTransactionSize: message(),
  volumeByCustomerType: z.optional(
    openObject({ businessToBusinessPercentage: message(), consumerToBusinessPercentage: message() }),
  ),
  cardVolumeDistribution: z.optional(
    openObject({
      ecommercePercentage: message(),
      cardPresentPercentage: message(),
      mailOrPhonePercentage: message(),
      debtRepaymentPercentage: message(),
    }),
  ),
  fulfillment: z.optional(openObject({ shipmentDurationDays: message(), returnPolicy: message() })),
};

const SaveUnderwritingIssuesSchema = openObject({
  geographicReach: message(),
  businessPresence: message(),
  pendingLitigation: message(),
  volumeShareByCustomerType: z.optional(
    openObject({ business: message(), consumer: message(), p2p: message() }),
  ),
  collectFunds: z.optional(
    openObject({
      ach: paymentIssues(),
      cardPayments: z.optional(
        openObject({
          cardAcceptanceMethods: z.optional(
            openObject({
              inPersonPercentage: message(),
              mailOrPhonePercentage: message(),
              onlinePercentage: message(),
            }),
          ),
          currentlyAcceptsCards: message(),
          estimatedActivity: estimatedActivityIssues(),
          fulfillment: z.optional(openObject({ method: message(), timeframe: message() })),
          refundPolicy: message(),
        }),
      ),
    }),
  ),
  moneyTransfer: z.optional(openObject({ pullFromCard: paymentIssues(), pushToCard: paymentIssues() })),
  sendFunds: z.optional(
    openObject({
      ach: paymentIssues(),
      pushToCard: paymentIssues(),
      rtp: paymentIssues(),
      instantBank: paymentIssues(),
      wire: paymentIssues(),
    }),
  ),
  ...transactionIssues,
  /** A message about the request as a whole. */
  error: message(),
});

/** The server's message for each rejected field of `saveUnderwriting` (status 422). */
export interface SaveUnderwritingIssues extends z.infer<typeof SaveUnderwritingIssuesSchema> {}

/** The server's message for each rejected field of `saveUnderwriting` (status 422). */
export const SaveUnderwritingIssues: Schema<SaveUnderwritingIssues> = SaveUnderwritingIssuesSchema;

const UpsertUnderwritingIssuesSchema = openObject({ error: openObject(transactionIssues) });

/** The body of a rejected `upsertUnderwriting` (status 422). The messages are in `error`. */
export interface UpsertUnderwritingIssues extends z.infer<typeof UpsertUnderwritingIssuesSchema> {}

/** The body of a rejected `upsertUnderwriting` (status 422). The messages are in `error`. */
export const UpsertUnderwritingIssues: Schema<UpsertUnderwritingIssues> = UpsertUnderwritingIssuesSchema;

const UploadFileIssuesSchema = openObject({
  /** A message about the request as a whole. */
  error: message(),
  file: message(),
  // The key of the body is `FileName`.
  fileName: message(),
  filePurpose: message(),
  metadata: message(),
});

/** The server's message for each rejected part of `uploadFile` (status 422). */
export interface UploadFileIssues extends z.infer<typeof UploadFileIssuesSchema> {}

/** The server's message for each rejected part of `uploadFile` (status 422). */
export const UploadFileIssues: Schema<UploadFileIssues> = UploadFileIssuesSchema;

const CreateDepositAccountIssuesSchema = openObject({
  /** Why the source system is missing or not supported. */
  sourceSystem: message(),
  /** Why the body is not an export of the source system. */
  body: message(),
});

/** The server's message for each rejected part of `createDepositAccount` (status 422). */
export interface CreateDepositAccountIssues extends z.infer<typeof CreateDepositAccountIssuesSchema> {}

/** The server's message for each rejected part of `createDepositAccount` (status 422). */
export const CreateDepositAccountIssues: Schema<CreateDepositAccountIssues> =
  CreateDepositAccountIssuesSchema;
