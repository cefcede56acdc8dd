import type { Client } from "@moovkit/core";
import { createResolutionLink, listResolutionLinks } from "@moovkit/onboarding";

/** Returns the active resolution link of an account, or creates one. An account has only one at a time. */
export const ensureResolutionLink = async (client: Client, accountID: string, email: string) => {
  const links = await listResolutionLinks(client, { accountID });
  const activeLink = links.find(({ status }) => status === "active");
  return activeLink ?? createResolutionLink(client, { accountID, recipient: { email } });
};
