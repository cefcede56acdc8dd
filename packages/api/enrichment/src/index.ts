// The files of operations are exported as a whole, so that the methods of `bindOperations` have their doc comments.

export type { FileContent } from "@moovkit/models";
export { AddressSuggestion, EnrichedAddress } from "./address-suggestion.js";
export * from "./delete-avatar.js";
export { EnrichedBusiness, EnrichedIndustryCodes, EnrichedProfile } from "./enriched-profile.js";
export * from "./get-avatar.js";
export * from "./get-enrichment-address.js";
export * from "./get-enrichment-profile.js";
export { Industries, Industry } from "./industry.js";
export * from "./list-industries.js";
export * from "./upload-avatar.js";
