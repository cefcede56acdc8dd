import { createSandbox, type Sandbox, type SandboxSnapshot, sandboxTransport } from "@moovkit/sandbox";
import { createMoov, type Moov } from "../src/index.js";

export const API_KEY = { publicKey: "public", secretKey: "secret-5f2e" };

/** What all histories start with: a seller with a wallet and a bank account. */
export interface World {
  readonly snapshot: SandboxSnapshot;
  readonly partnerAccountID: string;
  readonly sellerAccountID: string;
  readonly walletID: string;
  /** Payment methods of the wallet and of the bank account. */
  readonly source: { readonly paymentMethodID: string };
  readonly destination: { readonly paymentMethodID: string };
}

/** Creates a client without plugins and without faults. */
export const createObserver = (sandbox: Sandbox): Moov =>
  createMoov({ ...API_KEY, transport: sandboxTransport(sandbox), plugins: [] });

const requireValue = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error("The marketplace of the sandbox lacks something.");
  return value;
};

/** Creates the state that all histories start with. */
export const createWorld = async (): Promise<World> => {
  const sandbox = await createSandbox({ apiKeys: [API_KEY], speed: 0, seed: "marketplace" });
  const moov = createObserver(sandbox);
  const [seller] = await moov.accounts.listAccounts({ foreignID: "seller" });
  const { accountID } = requireValue(seller);
  const methods = await moov.paymentMethods.listPaymentMethods({ accountID });
  const find = (type: string) => {
    const method = requireValue(methods.find(({ paymentMethodType }) => paymentMethodType === type));
    return { paymentMethodID: method.paymentMethodID };
  };
  const [wallet] = await moov.wallets.listWallets({ accountID });
  return {
    snapshot: sandbox.snapshot(),
    partnerAccountID: sandbox.partnerAccountID,
    sellerAccountID: accountID,
    walletID: requireValue(wallet).walletID,
    source: find("moov-wallet"),
    destination: find("ach-credit-same-day"),
  };
};
