import { type Capability, disableCapability } from "@moovkit/accounts";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";
import { includesWallet } from "./capability-rules.js";

/** Rejects the request with status 409 if a capability cannot be disabled. */
const checkCanBeDisabled = ({ capability }: Capability, others: readonly Capability[]): void => {
  if (capability === "transfers") rejectRequest(409, { error: "every account has this capability" });
  const dependent = others.find((other) => other.status !== "disabled" && includesWallet(other.capability));
  if (capability === "wallet.balance" && dependent)
    rejectRequest(409, { error: `the capability ${dependent.capability} includes this one` });
};

export const handleDisableCapability = defineHandler(disableCapability, {
  scope: "/accounts/{accountID}/capabilities.write",
  handle: ({ input: { accountID, capabilityID } }, { accounts, capabilities }) => {
    accounts.get(accountID);
    const capability = capabilities.get(accountID, capabilityID);
    checkCanBeDisabled(capability, capabilities.list(accountID));
    capabilities.disable(capability, "A request disabled the capability.");
    return { status: 204 };
  },
});
