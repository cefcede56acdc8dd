import type { RequestCardInput } from "@moovkit/issuing";
import { requestCard } from "@moovkit/issuing";
import { getWallet, listWallets, listWalletTransactions } from "@moovkit/wallets";
import type { SandboxOptions } from "../src/index.js";
import { createBusiness } from "./open-client.js";
import { openServices } from "./open-services.js";
import { watchEvents } from "./webhooks-helpers.js";

/** The merchant of most purchases. */
export const FUEL_STOP = { name: "Fuel Stop", city: "Golden", state: "CO", mcc: "5541" };

/** Opens a sandbox with a business that can issue cards, and a webhook that receives all events. */
export const openIssuing = async (options: SandboxOptions = {}) => {
  const opened = await watchEvents((delivery) => openServices({ ...options, ...delivery }));
  const { client, services } = opened;
  const accountID = await createBusiness(client, { capabilities: ["card-issuing"] });
  const wallets = await listWallets(client, { accountID, walletType: "card-issuing" });
  const walletID = wallets[0]?.walletID ?? "";
  const key = { accountID, walletID };
  return {
    ...opened,
    accountID,
    walletID,
    /** Adds money, in cents, to the wallet that pays for the cards. */
    fund: (cents: number) => services.adjustments.add(accountID, walletID, cents),
    issue: (input: Partial<RequestCardInput> = {}) => requestCard(client, { accountID, ...input }),
    balance: async () => (await getWallet(client, key)).availableBalance.value,
    /** Returns the types and amounts of the transactions of the wallet, without the one that funds it. */
    movements: async () =>
      (await listWalletTransactions(client, key))
        .filter(({ sourceType }) => sourceType !== "adjustment")
        .map(({ transactionType, sourceType, sourceID, grossAmount }) => ({
          transactionType,
          sourceType,
          sourceID,
          grossAmount,
        })),
  };
};
