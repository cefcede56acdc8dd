// A whole payment, as an application makes it. The caller passes the client and the sandbox, so that a module of either
// kind can test its own copies of the packages.

const BANK_ACCOUNT = {
  holderName: "Harbor Street Bakery LLC",
  holderType: "business",
  bankAccountType: "checking",
  routingNumber: "322271627",
  accountNumber: "0004321567001",
};

const AMOUNT = { currency: "USD", value: 2500 };

const assertEqual = (actual, expected) => {
  const [actualText, expectedText] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (actualText !== expectedText) throw new Error(`Expected ${expectedText}, received ${actualText}.`);
};

/** Creates an account with a verified bank account. Returns its ID. */
const openAccount = async ({ accounts, bankAccounts }) => {
  const { accountID } = await accounts.createAccount({
    accountType: "business",
    profile: { business: { legalBusinessName: "Harbor Street Bakery LLC" } },
    capabilities: ["transfers", "collect-funds.ach", "send-funds.ach"],
  });
  const { bankAccountID, status } = await bankAccounts.linkBankAccount({ accountID, account: BANK_ACCOUNT });
  assertEqual(status, "new");
  await bankAccounts.initiateBankAccountVerification({ accountID, bankAccountID });
  await bankAccounts.completeBankAccountVerification({ accountID, bankAccountID, code: "MV0001" });
  assertEqual((await bankAccounts.getBankAccount({ accountID, bankAccountID })).status, "verified");
  return accountID;
};

/**
 * Links and verifies a bank account, funds a wallet from it, and pays the money out again.
 *
 * @param moov - A client of the sandbox.
 * @param sandbox - The sandbox, whose clock is set forward.
 */
export const makePayment = async (moov, sandbox) => {
  const accountID = await openAccount(moov);
  await sandbox.clock.advance({ minutes: 1 });
  const methods = await moov.paymentMethods.listPaymentMethods({ accountID });
  const methodOf = (type) => {
    const { paymentMethodID } = methods.find(({ paymentMethodType }) => paymentMethodType === type);
    return { paymentMethodID };
  };
  const readBalance = async () => {
    const [{ availableBalance }] = await moov.wallets.listWallets({ accountID });
    return availableBalance.value;
  };
  const transfer = async (sourceType, destinationType) => {
    const input = {
      accountID: sandbox.partnerAccountID,
      source: methodOf(sourceType),
      destination: methodOf(destinationType),
      amount: AMOUNT,
      idempotencyKey: crypto.randomUUID(),
    };
    const { transferID } = await moov.transfers.createTransfer(input);
    assertEqual((await moov.transfers.createTransfer(input)).transferID, transferID);
    await sandbox.clock.advance({ days: 1 });
    return (await moov.transfers.getTransfer({ accountID: input.accountID, transferID })).status;
  };

  assertEqual(await transfer("ach-debit-fund", "moov-wallet"), "completed");
  assertEqual(await readBalance(), AMOUNT.value);
  assertEqual(await transfer("moov-wallet", "ach-credit-standard"), "completed");
  assertEqual(await readBalance(), 0);
};
