import { getEnrichmentAddress } from "@moovkit/enrichment";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";
import { searchAddresses } from "./search-addresses.js";

export const handleGetEnrichmentAddress = defineHandler(getEnrichmentAddress, {
  scope: "/profile-enrichment.read",
  handle: ({ input }) => {
    const { excludeStates, includeCities, includeStates, includeZipcodes } = input;
    if (excludeStates !== undefined && (includeCities ?? includeStates ?? includeZipcodes) !== undefined)
      rejectRequest(422, { excludeStates: "cannot be combined with the places to include" });
    return { body: { suggestions: searchAddresses(input) } };
  },
});
