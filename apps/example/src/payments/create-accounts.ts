import type { Moov } from "moovkit";
import { CheckFailedError } from "../output.js";
import type { Stage } from "../stage.js";
import type { Parties, Party } from "./party.js";

type Account = Awaited<ReturnType<Moov["accounts"]["createAccount"]>>;

/** Prints a new account. Stops the demo if the API key is not a test key. */
const toParty = (
  { output }: Stage,
  name: Party["name"],
  { accountID, displayName, mode, capabilities = [] }: Account,
): Party => {
  if (mode === "production")
    throw new CheckFailedError("demo: this is a production key. Use the key of a test account.");
  output.row(name, `${displayName}: ${capabilities.map(({ capability }) => capability).join(", ")}`);
  return { name, accountID };
};

const createSeller = (moov: Moov): Promise<Account> =>
  moov.accounts.createAccount({
    accountType: "business",
    profile: { business: { legalBusinessName: "Harbor Street Bakery LLC", businessType: "llc" } },
    capabilities: ["transfers", "send-funds.ach"],
  });

const createBuyer = (moov: Moov): Promise<Account> =>
  moov.accounts.createAccount({
    accountType: "individual",
    profile: { individual: { name: { firstName: "Amanda", lastName: "Yang" } } },
    capabilities: ["transfers", "wallet.balance"],
  });

/** Creates a seller and a buyer, with a token whose scope allows only that. */
export const createAccounts = async (stage: Stage): Promise<Parties> => {
  stage.output.step("Create two accounts");
  const moov = stage.clients.withScopes(["/accounts.write"]);
  const parties = {
    seller: toParty(stage, "seller", await createSeller(moov)),
    buyer: toParty(stage, "buyer", await createBuyer(moov)),
  };
  stage.output.row(
    "scopes",
    "contain the IDs of the accounts from here on, so the demo requests a second token",
  );
  return parties;
};
