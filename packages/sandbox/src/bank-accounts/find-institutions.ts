import type { ListInstitutionsInput } from "@moovkit/bank-accounts";
import { INSTITUTIONS, type Institution } from "./institution.js";

/** Returns the banks that match all filters. */
export const findInstitutions = (filters: ListInstitutionsInput): readonly Institution[] => {
  const { name = "", routingNumber = "", state, limit } = filters;
  return INSTITUTIONS.filter(
    (institution) =>
      institution.name.toLowerCase().includes(name.toLowerCase()) &&
      institution.routingNumber.startsWith(routingNumber) &&
      (state === undefined || institution.state === state.toUpperCase()),
  ).slice(0, limit);
};
