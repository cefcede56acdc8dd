import { Address, openObject, PhoneNumber, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const institution = { name: z.string(), routingNumber: z.string() };

const ACHInstitutionSchema = openObject({
  ...institution,
  address: z.optional(Address),
  contact: z.optional(openObject({ phone: z.optional(PhoneNumber) })),
});

/** A bank that takes part in ACH. */
export interface ACHInstitution extends z.infer<typeof ACHInstitutionSchema> {}

/** A bank that takes part in ACH. */
export const ACHInstitution: Schema<ACHInstitution> = ACHInstitutionSchema;

const RTPInstitutionSchema = openObject({
  ...institution,
  services: openObject({ receivePayments: z.boolean(), receiveRequestForPayment: z.boolean() }),
});

/** A bank that takes part in RTP. */
export interface RTPInstitution extends z.infer<typeof RTPInstitutionSchema> {}

/** A bank that takes part in RTP. */
export const RTPInstitution: Schema<RTPInstitution> = RTPInstitutionSchema;

const WireInstitutionSchema = openObject({
  ...institution,
  address: z.optional(Address),
  services: openObject({
    fundsTransferStatus: z.boolean(),
    fundsSettlementOnlyStatus: z.boolean(),
    bookEntrySecuritiesTransferStatus: z.boolean(),
  }),
});

/** A bank that takes part in Fedwire. */
export interface WireInstitution extends z.infer<typeof WireInstitutionSchema> {}

/** A bank that takes part in Fedwire. */
export const WireInstitution: Schema<WireInstitution> = WireInstitutionSchema;

const FedNowInstitutionSchema = openObject({
  ...institution,
  services: openObject({
    receivePayments: z.boolean(),
    sendPayments: z.boolean(),
    requestForPayment: z.boolean(),
  }),
});

/** A bank that takes part in FedNow. */
export interface FedNowInstitution extends z.infer<typeof FedNowInstitutionSchema> {}

/** A bank that takes part in FedNow. */
export const FedNowInstitution: Schema<FedNowInstitution> = FedNowInstitutionSchema;
