import { createAccessToken } from "@moovkit/authentication";
import { expect, it } from "vitest";
import { OPERATIONS, type SandboxOperation } from "../src/operations.js";
import { ORIGIN } from "./helpers.js";
import { createBusiness, type OpenedClient, openClient } from "./open-client.js";

const CASES: readonly (readonly [SandboxOperation, string])[] = [
  ["listConnectedAccountsForAccount", "/accounts.read"],
  ["getAccountCountries", "/accounts/ID/profile.read"],
  ["assignAccountCountries", "/accounts/ID/profile.write"],
  ["getMerchantProcessingAgreement", "/accounts/ID/profile.read"],
  ["listCapabilities", "/accounts/ID/capabilities.read"],
  ["getCapability", "/accounts/ID/capabilities.read"],
  ["requestCapabilities", "/accounts/ID/capabilities.write"],
  ["disableCapability", "/accounts/ID/capabilities.write"],
  ["linkBankAccount", "/accounts/ID/bank-accounts.write"],
  ["listBankAccounts", "/accounts/ID/bank-accounts.read"],
  ["getBankAccount", "/accounts/ID/bank-accounts.read"],
  ["disableBankAccount", "/accounts/ID/bank-accounts.write"],
  ["initiateBankAccountVerification", "/accounts/ID/bank-accounts.write"],
  ["completeBankAccountVerification", "/accounts/ID/bank-accounts.write"],
  ["getBankAccountVerification", "/accounts/ID/bank-accounts.read"],
  ["initiateMicroDeposits", "/accounts/ID/bank-accounts.write"],
  ["completeMicroDeposits", "/accounts/ID/bank-accounts.write"],
  ["searchInstitutions", "/institutions.read"],
  ["listInstitutions", "/fed.read"],
  ["listPaymentMethods", "/accounts/ID/payment-methods.read"],
  ["getPaymentMethod", "/accounts/ID/payment-methods.read"],
  ["createWallet", "/accounts/ID/wallets.write"],
  ["getWallet", "/accounts/ID/wallets.read"],
  ["listWallets", "/accounts/ID/wallets.read"],
  ["updateWallet", "/accounts/ID/wallets.write"],
  ["listWalletTransactions", "/accounts/ID/wallets.read"],
  ["getWalletTransaction", "/accounts/ID/wallets.read"],
  ["listAdjustments", "/accounts/ID/wallets.read"],
  ["getAdjustment", "/accounts/ID/wallets.read"],
  ["listFeePlans", "/accounts/ID/profile.read"],
  ["listFeePlanAgreements", "/accounts/ID/profile.read"],
  ["createFeePlanAgreements", "/accounts/ID/profile.write"],
  ["listPartnerPricingAgreements", "/accounts/ID/profile.read"],
  ["retrieveFees", "/accounts/ID/transfers.read"],
  ["listFeesFetch", "/accounts/ID/transfers.read"],
  ["listFeeRevenue", "/accounts/ID/profile.read"],
  ["listResiduals", "/accounts/ID/profile.read"],
  ["getResidual", "/accounts/ID/profile.read"],
  ["listResidualFees", "/accounts/ID/profile.read"],
  ["listStatements", "/accounts/ID/profile.read"],
  ["getStatement", "/accounts/ID/profile.read"],
  ["createOnboardingInvite", "/accounts.write"],
  ["revokeOnboardingInvite", "/accounts.write"],
  ["listOnboardingInvites", "/accounts.read"],
  ["getOnboardingInvite", "/accounts.read"],
  ["listResolutionLinks", "/accounts/ID/profile.read"],
  ["getResolutionLink", "/accounts/ID/profile.read"],
  ["disableResolutionLink", "/accounts/ID/profile.write"],
  ["createBrand", "/accounts/ID/branding.write"],
  ["upsertBrand", "/accounts/ID/branding.write"],
  ["getBrand", "/accounts/ID/branding.read"],
  ["listIssuingMerchantCategories", "/issued-cards.read"],
  ["requestCard", "/accounts/ID/issued-cards.write"],
  ["listIssuedCards", "/accounts/ID/issued-cards.read"],
  ["getIssuedCard", "/accounts/ID/issued-cards.read"],
  ["updateIssuedCard", "/accounts/ID/issued-cards.write"],
  ["listIssuedCardAuthorizations", "/accounts/ID/issued-cards.read"],
  ["getIssuedCardAuthorization", "/accounts/ID/issued-cards.read"],
  ["listIssuedCardAuthorizationEvents", "/accounts/ID/issued-cards.read"],
  ["listIssuedCardTransactions", "/accounts/ID/issued-cards.read"],
  ["getIssuedCardTransaction", "/accounts/ID/issued-cards.read"],
  ["createTerminalApplication", "/terminal-applications.write"],
  ["listTerminalApplications", "/terminal-applications.read"],
  ["getTerminalApplication", "/terminal-applications.read"],
  ["deleteTerminalApplication", "/terminal-applications.write"],
  ["createTerminalApplicationVersion", "/terminal-applications.write"],
  ["linkAccountTerminalApplication", "/accounts/ID/terminal-applications.write"],
  ["listAccountTerminalApplications", "/accounts/ID/terminal-applications.read"],
  ["getAccountTerminalApplication", "/accounts/ID/terminal-applications.read"],
  ["getTerminalConfiguration", "/accounts/ID/terminal-configuration.read"],
];

/** Sends a request with an access token that has one scope, and returns the status. */
const sendWithScope = async (
  { sandbox, client }: OpenedClient,
  name: SandboxOperation,
  accountID: string,
  scope: string,
): Promise<number> => {
  const { accessToken } = await createAccessToken(client, { grantType: "client_credentials", scope });
  const { method = "GET", path = "" } = OPERATIONS.find(({ id }) => id === name) ?? {};
  const filledPath = path
    .replace("{accountID}", accountID)
    .replace("{capabilityID}", "transfers")
    .replace(/\{\w+\}/g, () => crypto.randomUUID());
  const request = new Request(`http://sandbox.localhost${filledPath}`, {
    method,
    headers: { authorization: `Bearer ${accessToken}`, origin: ORIGIN },
    body: method === "GET" ? null : "{}",
  });
  return (await sandbox.fetch(request)).status;
};

it.each(CASES)("%s needs the scope %s", async (name, scope) => {
  const opened = await openClient();
  const accountID = await createBusiness(opened.client);
  const otherID = await createBusiness(opened.client);
  const accepted = await sendWithScope(opened, name, accountID, scope.replace("ID", accountID));
  expect([401, 403, 405, 500, 501]).not.toContain(accepted);
  const otherScope = scope.includes("ID") ? scope.replace("ID", otherID) : "/ping.read";
  expect(await sendWithScope(opened, name, accountID, otherScope)).toBe(403);
  const otherVerb = scope.endsWith(".read")
    ? scope.replace(".read", ".write")
    : scope.replace(".write", ".read");
  expect(await sendWithScope(opened, name, accountID, otherVerb.replace("ID", accountID))).toBe(403);
});

it("a scope cannot be put together from others with a path parameter that contains spaces", async () => {
  const opened = await openClient();
  const accountID = await createBusiness(opened.client);
  const scope = `/accounts/${accountID}/profile.read`;
  const parameter = encodeURIComponent(`${accountID}/profile.read /accounts/${accountID}`);
  expect(await sendWithScope(opened, "listFeePlans", parameter, scope)).toBe(403);
});

it("connectAccount needs no scope", async () => {
  const opened = await openClient();
  const accountID = await createBusiness(opened.client);
  expect(await sendWithScope(opened, "connectAccount", accountID, "/ping.read")).toBe(422);
});
