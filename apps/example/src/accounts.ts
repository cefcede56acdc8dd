import type { Moov } from "moovkit";
import { printField, printSuccess, printTitle } from "./output.js";

/**
 * Creates an account, changes it, and finds it in the list of accounts.
 *
 * @param moov - A client with an API key.
 */
export const showAccounts = async (moov: Moov): Promise<void> => {
  printTitle("Create an account");
  const { accountID, ...account } = await moov.accounts.createAccount({
    accountType: "business",
    profile: { business: { legalBusinessName: "Whole Body Fitness LLC" } },
    capabilities: ["collect-funds.ach"],
  });
  printField("ID", accountID);
  printField("name", account.displayName);
  printField("capabilities", account.capabilities?.map(({ capability }) => capability).join(", "));

  printTitle("Accept the terms of service, and change the name");
  const { token } = await moov.accounts.getTermsOfServiceToken();
  const updatedAccount = await moov.accounts.updateAccount({
    accountID,
    profile: { business: { doingBusinessAs: "Whole Body Fitness" } },
    termsOfService: { token },
  });
  printField("name", updatedAccount.displayName);
  printField("accepted on", updatedAccount.termsOfService?.acceptedDate);

  printTitle("List all accounts");
  for await (const { displayName, createdOn } of moov.accounts.listAccounts({ count: 1 }))
    printField("account", `${displayName}, created on ${createdOn}`);
  printSuccess("one account per page, read until the end");
};
