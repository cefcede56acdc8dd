import { updateWallet, type Wallet, type WalletTransaction } from "@moovkit/wallets";
import { defineHandler } from "../handler.js";
import { mergePatch } from "../merge-patch.js";
import { rejectRequest } from "../reject-request.js";

const hasBalance = ({ availableBalance }: Wallet): boolean => /[1-9]/.test(availableBalance.valueDecimal);

/** Rejects the request with status 409 if a wallet cannot be closed now. */
const checkClosing = (wallet: Wallet, transactions: readonly WalletTransaction[]): void => {
  if (wallet.walletType !== "general")
    rejectRequest(409, { error: `a wallet of the type ${wallet.walletType} cannot be closed` });
  if (hasBalance(wallet)) rejectRequest(409, { error: "the balance of the wallet is not 0" });
  if (transactions.some(({ status }) => status === "pending"))
    rejectRequest(409, { error: "the wallet has pending transactions" });
};

export const handleUpdateWallet = defineHandler(updateWallet, {
  scope: "/accounts/{accountID}/wallets.write",
  handle: ({ input: { accountID, walletID, ...changes } }, { wallets, timestamp }) => {
    const wallet = wallets.get(accountID, walletID);
    if (wallet.status === "closed") rejectRequest(409, { error: "the wallet is closed" });
    const isClosing = changes.status === "closed";
    if (isClosing) checkClosing(wallet, wallets.listTransactions(walletID));
    const { name, status, description = "", metadata } = mergePatch(wallet, changes) as Wallet;
    const update = { name, status, description, metadata, ...(isClosing && { closedOn: timestamp() }) };
    return { body: wallets.update(accountID, walletID, update) };
  },
});
