import type { Handler } from "../handler.js";
import { handleDeleteAvatar } from "./delete-avatar.js";
import { handleGetAvatar } from "./get-avatar.js";
import { handleGetEnrichmentAddress } from "./get-enrichment-address.js";
import { handleGetEnrichmentProfile } from "./get-enrichment-profile.js";
import { handleListIndustries } from "./list-industries.js";
import { handleUploadAvatar } from "./upload-avatar.js";

/** The handlers of `@moovkit/enrichment`. */
export const ENRICHMENT_HANDLERS: readonly Handler[] = [
  handleGetEnrichmentAddress,
  handleGetEnrichmentProfile,
  handleListIndustries,
  handleGetAvatar,
  handleUploadAvatar,
  handleDeleteAvatar,
];
