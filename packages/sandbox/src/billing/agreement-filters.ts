import type { FeePlanAgreement, ListFeePlanAgreementsInput } from "@moovkit/billing";

/** Returns whether an agreement matches all filters. */
export const matchesAgreementFilters = (
  agreement: FeePlanAgreement,
  { agreementID, status }: ListFeePlanAgreementsInput,
): boolean =>
  (agreementID?.includes(agreement.agreementID) ?? true) &&
  (status?.some((each) => each === agreement.status) ?? true);
