import { createApplePaySession } from "@moovkit/cards";
import { MINUTE_MS } from "../durations.js";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";
import { createRandomToken, hashText } from "../secrets.js";

const SESSION_MS = 5 * MINUTE_MS;

export const handleCreateApplePaySession = defineHandler(createApplePaySession, {
  scope: "/accounts/{accountID}/apple-pay.write",
  handle: async ({ input: { accountID, domain, displayName } }, { applePayDomains, clock }) => {
    if (!applePayDomains.get(accountID).domains.includes(domain))
      rejectRequest(422, { error: "the domain is not registered for the account" });
    const epochTimestamp = Math.floor(clock.now());
    // A session has the fields of Apple's sessions, but no signature: only Apple can sign it.
    const session = {
      epochTimestamp,
      expiresAt: epochTimestamp + SESSION_MS,
      merchantSessionIdentifier: createRandomToken(),
      nonce: createRandomToken().slice(0, 8),
      merchantIdentifier: await hashText(accountID),
      domainName: domain,
      displayName,
      signature: createRandomToken(),
    };
    return { body: JSON.stringify(session) };
  },
});
