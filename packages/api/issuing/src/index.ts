// The files of operations are exported as a whole, so that the methods of `bindOperations` have their doc comments.

export { CardIssuingNetwork } from "./card-issuing-network.js";
export {
  IssuingControlsIssues,
  IssuingMerchantEntryIssues,
  IssuingScheduleWindowIssues,
  IssuingVelocityLimitIssues,
  RequestCardIssues,
  UpdateIssuedCardIssues,
} from "./errors.js";
export * from "./get-full-issued-card.js";
export * from "./get-issued-card.js";
export * from "./get-issued-card-authorization.js";
export * from "./get-issued-card-transaction.js";
export { FullIssuedCard, IssuedCard } from "./issued-card.js";
export { IssuedCardAuthorization } from "./issued-card-authorization.js";
export { IssuedCardAuthorizationEvent } from "./issued-card-authorization-event.js";
export { IssuedCardAuthorizationEventResult } from "./issued-card-authorization-event-result.js";
export { IssuedCardEventType } from "./issued-card-event-type.js";
export { IssuedCardFormFactor } from "./issued-card-form-factor.js";
export { IssuedCardState, IssuedCardStateInput } from "./issued-card-state.js";
export { IssuedCardTransaction } from "./issued-card-transaction.js";
export {
  IssuingAllowedSchedule,
  IssuingAllowedScheduleInput,
  IssuingAllowedScheduleUpdateInput,
  IssuingScheduleWindow,
  IssuingScheduleWindowInput,
} from "./issuing-allowed-schedule.js";
export {
  IssuingAuthorizationStatus,
  IssuingAuthorizationStatusInput,
} from "./issuing-authorization-status.js";
export { IssuedControls, IssuingControlsInput, UpdateIssuingControlsInput } from "./issuing-controls.js";
export {
  IssuingControlsRestrictionMode,
  IssuingControlsRestrictionModeInput,
} from "./issuing-controls-restriction-mode.js";
export { IssuingIntervalLimit, IssuingIntervalLimitInput } from "./issuing-interval-limit.js";
export { IssuingMerchantCategory, IssuingMerchantCategoryInput } from "./issuing-merchant-category.js";
export {
  IssuingMerchantCategoryRestrictions,
  IssuingMerchantCategoryRestrictionsInput,
  IssuingMerchantCategoryRestrictionsUpdateInput,
} from "./issuing-merchant-category-restrictions.js";
export { IssuingMerchantData } from "./issuing-merchant-data.js";
export { IssuingMerchantEntry, IssuingMerchantEntryInput } from "./issuing-merchant-entry.js";
export {
  IssuingMerchantRestrictions,
  IssuingMerchantRestrictionsInput,
  IssuingMerchantRestrictionsUpdateInput,
} from "./issuing-merchant-restrictions.js";
export { IssuingScheduleDay, IssuingScheduleDayInput } from "./issuing-schedule-day.js";
export { IssuedVelocityLimit, IssuingVelocityLimitInput } from "./issuing-velocity-limit.js";
export * from "./list-issued-card-authorization-events.js";
export * from "./list-issued-card-authorizations.js";
export * from "./list-issued-card-transactions.js";
export * from "./list-issued-cards.js";
export * from "./list-issuing-merchant-categories.js";
export * from "./request-card.js";
export * from "./update-issued-card.js";
