import type { Moov } from "moovkit";
import type { Output } from "../output.js";
import type { Party } from "./party.js";
import type { PaymentStage } from "./payment-stage.js";

/** Test mode accepts this code for every bank account. In production it is in the bank statement. */
const TEST_CODE = "MV0001";

type BankAccount = Awaited<ReturnType<Moov["bankAccounts"]["linkBankAccount"]>>;

const printBankAccount = (output: Output, { name }: Party, account: BankAccount): void =>
  output.row(name, `${account.bankName}, ends in ${account.lastFourAccountNumber}, ${account.status}`);

const verify = async (moov: Moov, { accountID }: Party, { bankAccountID }: BankAccount): Promise<string> => {
  const { initiateBankAccountVerification, completeBankAccountVerification } = moov.bankAccounts;
  await initiateBankAccountVerification({ accountID, bankAccountID });
  const { status } = await completeBankAccountVerification({ accountID, bankAccountID, code: TEST_CODE });
  return status;
};

/**
 * Links a bank account to each account. The buyer's is verified, because money will be debited from it. The seller's only
 * receives money, so it needs no verification.
 */
export const linkBankAccounts = async ({ output, moov, seller, buyer }: PaymentStage): Promise<void> => {
  output.step("Link bank accounts, and verify the one to debit");
  const { linkBankAccount } = moov.bankAccounts;
  const sellerBankAccount = await linkBankAccount({
    accountID: seller.accountID,
    waitFor: "payment-method",
    account: {
      holderName: "Harbor Street Bakery LLC",
      holderType: "business",
      bankAccountType: "checking",
      routingNumber: "322271627",
      accountNumber: "0004321567001",
    },
  });
  printBankAccount(output, seller, sellerBankAccount);
  const buyerBankAccount = await linkBankAccount({
    accountID: buyer.accountID,
    waitFor: "payment-method",
    account: {
      holderName: "Amanda Yang",
      holderType: "individual",
      bankAccountType: "checking",
      routingNumber: "273976369",
      accountNumber: "0004321567002",
    },
  });
  printBankAccount(output, buyer, buyerBankAccount);
  const status = await verify(moov, buyer, buyerBankAccount);
  output.check("the buyer's bank account is verified", status === "successful");
};
