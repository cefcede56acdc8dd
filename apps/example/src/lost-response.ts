import type { Sandbox } from "@moovkit/sandbox";
import type { Moov } from "moovkit";
import { expectError } from "./expect-error.js";
import { printField, printSuccess, printTitle } from "./output.js";

/**
 * Loses the response of a request that the server has processed. The request is not repeated, because that could create
 * a second account. The application finds out whether the first one exists.
 *
 * @param moov - A client with an API key.
 * @param sandbox - The server of the client.
 */
export const showLostResponse = async (moov: Moov, sandbox: Sandbox): Promise<void> => {
  printTitle("Lose the response to a request that was processed");
  const foreignID = `customer-${crypto.randomUUID()}`;
  sandbox.faults.next({ reset: "after", operation: "createAccount" });
  const error = await expectError(
    moov.accounts.createAccount({
      accountType: "individual",
      profile: { individual: { name: { firstName: "Amanda", lastName: "Yang" } } },
      foreignID,
    }),
  );
  printField("error", error.code);
  printField("processed", error.processed);
  const [account] = await moov.accounts.listAccounts({ foreignID });
  if (!account) throw new Error("demo: the account was not created. Report this as a bug.");
  printSuccess(`found the account of ${account.displayName}, so it is not created again`);
};
