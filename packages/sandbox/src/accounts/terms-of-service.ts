import type { TermsOfService, TermsOfServiceInput, TermsOfServiceUpdateInput } from "@moovkit/accounts";
import { rejectRequest } from "../reject-request.js";
import type { AccountStore } from "./account-store.js";

/** What an acceptance of the terms of service with a token records. */
export interface Acceptance {
  readonly accounts: AccountStore;
  readonly timestamp: () => string;
  /** IP address of the client, if it is known. */
  readonly address: string | undefined;
}

/**
 * Returns an acceptance of the terms of service as responses contain it. Rejects the request with status 422 if the
 * sandbox has not issued the token.
 */
export const acceptTermsOfService = (
  input: TermsOfServiceInput | TermsOfServiceUpdateInput | undefined,
  { accounts, timestamp, address = "127.0.0.1" }: Acceptance,
): Partial<TermsOfService> | undefined => {
  if (!input) return undefined;
  if ("manual" in input) {
    const { acceptedDate, acceptedIP } = input.manual;
    return { ...(acceptedDate && { acceptedDate }), ...(acceptedIP && { acceptedIP }) };
  }
  if (!accounts.hasTermsOfServiceToken(input.token))
    rejectRequest(422, { termsOfService: { token: "is not a token from GET /tos-token" } });
  return { acceptedDate: timestamp(), acceptedIP: address };
};

/** Rejects the request with status 422 if an update leaves an acceptance incomplete. */
export const checkTermsOfService = (termsOfService: Partial<TermsOfService> | undefined): void => {
  if (!termsOfService) return;
  const missing = (["acceptedDate", "acceptedIP"] as const).filter((field) => !termsOfService[field]);
  if (missing.length > 0)
    rejectRequest(422, {
      termsOfService: { manual: Object.fromEntries(missing.map((field) => [field, "is required"])) },
    });
};
