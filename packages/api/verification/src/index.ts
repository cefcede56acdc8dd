// The files of operations are exported as a whole, so that the methods of `bindOperations` have their doc comments.

export { type FileContent, Representative, RepresentativeResponsibilities } from "@moovkit/models";
export { BusinessPresence, BusinessPresenceInput } from "./business-presence.js";
export { CardAcceptanceMethods, CardAcceptanceMethodsInput } from "./card-acceptance-methods.js";
export { CardVolumeDistribution, CardVolumeDistributionInput } from "./card-volume-distribution.js";
export { CollectFunds, CollectFundsInput } from "./collect-funds.js";
export * from "./create-deposit-account.js";
export * from "./create-representative.js";
export * from "./delete-representative.js";
export {
  CreateDepositAccountIssues,
  CreateRepresentativeIssues,
  RepresentativeIssues,
  SaveUnderwritingIssues,
  UploadFileIssues,
  UpsertUnderwritingIssues,
} from "./errors.js";
export { EstimatedActivity, EstimatedActivityInput } from "./estimated-activity.js";
export { FileDetails } from "./file-details.js";
export { FileMetadataInput } from "./file-metadata-input.js";
export { FilePurpose, FilePurposeInput } from "./file-purpose.js";
export { FileStatus } from "./file-status.js";
export { FulfillmentDetails, FulfillmentDetailsInput } from "./fulfillment-details.js";
export { FulfillmentMethod, FulfillmentMethodInput } from "./fulfillment-method.js";
export { FulfillmentTimeframe, FulfillmentTimeframeInput } from "./fulfillment-timeframe.js";
export { GeographicReach, GeographicReachInput } from "./geographic-reach.js";
export * from "./get-file-details.js";
export * from "./get-representative.js";
export * from "./get-underwriting.js";
export { IngestedDepositAccount } from "./ingested-deposit-account.js";
export * from "./list-files.js";
export * from "./list-representatives.js";
export { MoneyTransfer, MoneyTransferInput } from "./money-transfer.js";
export { MonthlyVolumeRange, MonthlyVolumeRangeInput } from "./monthly-volume-range.js";
export { PendingLitigation, PendingLitigationInput } from "./pending-litigation.js";
export { RefundPolicy, RefundPolicyInput } from "./refund-policy.js";
export { RepresentativeResponsibilitiesInput } from "./representative-responsibilities-input.js";
export { ReturnPolicy, ReturnPolicyInput } from "./return-policy.js";
export * from "./save-underwriting.js";
export { SendFunds, SendFundsInput } from "./send-funds.js";
export { SourceSystem, SourceSystemInput } from "./source-system.js";
export { SubmissionIntentInput } from "./submission-intent.js";
export { Underwriting } from "./underwriting.js";
export { UnderwritingFulfillment, UnderwritingFulfillmentInput } from "./underwriting-fulfillment.js";
export { UnderwritingStatus } from "./underwriting-status.js";
export * from "./update-representative.js";
export * from "./upload-file.js";
export * from "./upsert-underwriting.js";
export { VolumeByCustomerType, VolumeByCustomerTypeInput } from "./volume-by-customer-type.js";
export {
  VolumeShareByCustomerType,
  VolumeShareByCustomerTypeInput,
} from "./volume-share-by-customer-type.js";
