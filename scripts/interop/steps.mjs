// Steps that several scenarios have in common.
import assert from "node:assert/strict";

export const findByForeignID = async ({ call, moov }, foreignID) => {
  const [account] = await call("listAccounts", () => moov.accounts.list({ foreignID }));
  assert.equal(account.foreignID, foreignID);
  return account;
};

export const findPaymentMethod = async ({ call, moov }, accountID, paymentMethodType) => {
  const [method] = await call("listPaymentMethods", () =>
    moov.paymentMethods.list({ accountID, paymentMethodType }),
  );
  assert.equal(method.paymentMethodType, paymentMethodType);
  return method;
};

export const createIndividual = ({ call, moov }, foreignID) =>
  call("createAccount", () =>
    moov.accounts.create({
      accountType: "individual",
      profile: { individual: { name: { firstName: "Ada", lastName: "Lovelace" } } },
      foreignID,
    }),
  );

export const toBankAccountRequest = (accountID, accountNumber) => ({
  accountID,
  xWaitFor: "payment-method",
  linkBankAccount: {
    account: {
      holderName: "Ada Lovelace",
      holderType: "individual",
      bankAccountType: "checking",
      routingNumber: "322271627",
      accountNumber,
    },
  },
});

/** Links a bank account. Returns what identifies it. */
export const linkAccount = async ({ call, moov }, accountID, accountNumber) => {
  const { bankAccountID } = await call(
    "linkBankAccount",
    () => moov.bankAccounts.link(toBankAccountRequest(accountID, accountNumber)),
    ({ status, paymentMethods }) => {
      assert.equal(status, "new");
      assert.ok(paymentMethods.length > 0);
    },
  );
  return { accountID, bankAccountID };
};

/** Charges the buyer's card for the seller. Returns the ID of the transfer. */
export const chargeBuyer = async (context, cents) => {
  const { call, moov, partnerAccountID } = context;
  const buyer = await findByForeignID(context, "buyer");
  const seller = await findByForeignID(context, "seller");
  const card = await findPaymentMethod(context, buyer.accountID, "card-payment");
  const wallet = await findPaymentMethod(context, seller.accountID, "moov-wallet");
  const { transferID } = await call("createTransfer", () =>
    moov.transfers.create({
      accountID: partnerAccountID,
      xIdempotencyKey: crypto.randomUUID(),
      createTransfer: {
        source: { paymentMethodID: card.paymentMethodID },
        destination: { paymentMethodID: wallet.paymentMethodID },
        amount: { currency: "USD", value: cents },
      },
    }),
  );
  return transferID;
};
