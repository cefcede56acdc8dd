import type { Services } from "../services.js";
import { ISSUING_CAPABILITIES } from "./issuing-capabilities.js";

/** Returns whether an account has the capability to issue cards now. */
export const canIssueCards = ({ capabilities }: Services, accountID: string): boolean =>
  ISSUING_CAPABILITIES.some((capability) => capabilities.isEnabled(accountID, capability));
