import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import {
  createTerminalApplication,
  getTerminalConfiguration,
  linkAccountTerminalApplication,
  listTerminalApplications,
} from "@moovkit/terminals";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "", MOOV_ACCOUNT_ID: accountID = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });

/** Returns the application of the shop. Registers it if it does not exist. */
const ensureApplication = async () => {
  const appBundleID = "com.example.shop";
  const applications = await listTerminalApplications(client);
  return (
    applications.find((application) => application.appBundleID === appBundleID) ??
    createTerminalApplication(client, { platform: "ios", appBundleID })
  );
};

/** Links an account to the application. Returns the configuration with which the application accepts cards for it. */
export const openTerminal = async (terminalApplicationID: string) => {
  const link = { accountID, terminalApplicationID };
  await linkAccountTerminalApplication(client, link);
  return getTerminalConfiguration(client, link);
};

const { terminalApplicationID, status } = await ensureApplication();
if (status === "enabled") await openTerminal(terminalApplicationID);
else console.log("Moov has not enabled the application yet.");
