// Accounts and the path that moves money.
import assert from "node:assert/strict";
import { KEY } from "../key.mjs";
import {
  createIndividual,
  findByForeignID,
  findPaymentMethod,
  linkAccount,
  toBankAccountRequest,
} from "../steps.mjs";

const ORIGIN = "https://shop.example";
const WEBHOOK_URL = "https://shop.example/webhooks";

/** Creates, refreshes and revokes a token with an API key. */
const useTokens = async ({ call, reject, moov, connect }) => {
  const scope = "/ping.read /accounts.read";
  const { authentication } = moov;
  const token = await call(
    "createAccessToken",
    () => authentication.createAccessToken({ grantType: "client_credentials", scope }),
    (result) => assert.deepEqual([result.tokenType, result.scope], ["Bearer", scope]),
  );
  const { refreshToken } = token;
  const renewed = await call(
    "createAccessToken",
    () => authentication.createAccessToken({ grantType: "refresh_token", refreshToken }),
    (result) => assert.notEqual(result.accessToken, token.accessToken),
  );
  const client = connect({ accessToken: renewed.accessToken });
  await call("ping", () => client.ping.ping());
  await call("revokeAccessToken", () =>
    authentication.revokeAccessToken({ token: renewed.accessToken, tokenTypeHint: "access_token" }),
  );
  await reject("ping", 401, () => client.ping.ping());
};

/** Runs the example of Moov's documentation, which sends the credentials in the body. */
const runPublishedExample = async ({ call, connect }) => {
  const { authentication } = connect({ security: { username: "", password: "" } });
  const scope = "/accounts.read /accounts.write";
  await call(
    "createAccessToken",
    () =>
      authentication.createAccessToken({
        grantType: "client_credentials",
        clientId: KEY.publicKey,
        clientSecret: KEY.secretKey,
        scope,
        refreshToken: "i1qxz68gu50zp4i8ceyxqogmq7y0yienm52351c6",
      }),
    (result) => assert.equal(result.scope, scope),
  );
};

/** Creates, changes, finds and disconnects an account. */
const manageAccounts = async ({ call, moov: { accounts } }) => {
  const { accountID } = await call(
    "createAccount",
    () =>
      accounts.create({
        accountType: "business",
        profile: {
          business: {
            legalBusinessName: "Whole Body Fitness LLC",
            taxID: { ein: { number: "123-45-6789" } },
          },
        },
        metadata: { tier: "gold" },
        foreignID: "customer-1",
        capabilities: ["collect-funds.ach"],
      }),
    ({ displayName, profile }) => {
      assert.equal(displayName, "Whole Body Fitness LLC");
      assert.equal(profile.business.taxIDProvided, true);
    },
  );
  const { token } = await call("getTermsOfServiceToken", () =>
    accounts.getTermsOfServiceToken({ origin: ORIGIN }),
  );
  const updated = await call(
    "updateAccount",
    () =>
      accounts.update({
        accountID,
        patchAccount: {
          profile: { business: { doingBusinessAs: "Whole Body Fitness" } },
          termsOfService: { token },
          metadata: null,
        },
      }),
    ({ displayName, termsOfService, metadata }) => {
      assert.equal(displayName, "Whole Body Fitness");
      assert.ok(termsOfService.acceptedDate instanceof Date);
      assert.equal(metadata, undefined);
    },
  );
  await call(
    "getAccount",
    () => accounts.get({ accountID }),
    (account) => assert.deepEqual(account, updated),
  );
  const listNames = (filters, names) =>
    call(
      "listAccounts",
      () => accounts.list(filters),
      (list) =>
        assert.deepEqual(
          list.map(({ displayName }) => displayName),
          names,
        ),
    );
  await listNames({ foreignID: "customer-1" }, ["Whole Body Fitness"]);
  await listNames({ type: "individual", includeDisconnected: true, skip: 0, count: 1 }, ["Amanda Yang"]);
  await call("disconnectAccount", () => accounts.disconnect({ accountID }));
  await listNames({ foreignID: "customer-1" }, []);
};

/** Assigns and reads what an account has besides its profile. */
const readAccountDetails = async (context) => {
  const { call, moov } = context;
  const { accounts } = moov;
  const { accountID } = await createIndividual(context, "detailed");
  await call("assignAccountCountries", () =>
    accounts.assignCountries({ accountID, accountCountries: { countries: ["US", "CA"] } }),
  );
  await call(
    "getAccountCountries",
    () => accounts.getCountries({ accountID }),
    ({ countries }) => assert.deepEqual(countries, ["US", "CA"]),
  );
  await call(
    "getMerchantProcessingAgreement",
    () => accounts.getMerchantProcessingAgreement({ accountID }),
    async (stream) => assert.match(await new Response(stream).text(), /^%PDF/),
  );
};

/** Sends invalid requests for accounts. */
const rejectAccounts = async (context) => {
  const { reject, moov } = context;
  const { accounts } = moov;
  await createIndividual(context, "customer-1");
  await reject("getAccount", 404, () => accounts.get({ accountID: crypto.randomUUID() }));
  const profile = { individual: { name: { firstName: "A", lastName: "B" } } };
  await reject("createAccount", 409, () =>
    accounts.create({ accountType: "individual", profile, foreignID: "customer-1" }),
  );
  const invalidProfile = { individual: { ...profile.individual, email: "x" } };
  await reject(
    "createAccount",
    422,
    () => accounts.create({ accountType: "individual", profile: invalidProfile }),
    (error) => assert.equal(typeof error.profile.individual.email, "string"),
  );
};

/** Shares scopes of the buyer with the seller. */
const connectAccounts = async (context) => {
  const { call, moov } = context;
  const { accountID } = await findByForeignID(context, "buyer");
  const { accountID: principalAccountID } = await findByForeignID(context, "seller");
  await call("connectAccount", () =>
    moov.accounts.connect({
      accountID,
      shareScopes: { principalAccountID, allowScopes: ["transfers.write"] },
    }),
  );
  await call(
    "listConnectedAccountsForAccount",
    () => moov.accounts.listConnected({ accountID: principalAccountID }),
    (connected) =>
      assert.deepEqual(
        connected.map(({ foreignID }) => foreignID),
        ["buyer"],
      ),
  );
};

/** Requests and disables a capability. */
const manageCapabilities = async (context) => {
  const { call, reject, moov } = context;
  const { accountID } = await createIndividual(context, "capable");
  const capabilityID = "send-funds.ach";
  await call("requestCapabilities", () =>
    moov.capabilities.request({ accountID, addCapabilities: { capabilities: [capabilityID] } }),
  );
  await call(
    "getCapability",
    () => moov.capabilities.get({ accountID, capabilityID }),
    ({ status }) => assert.equal(status, "enabled"),
  );
  await call("disableCapability", () => moov.capabilities.disable({ accountID, capabilityID }));
  await call(
    "listCapabilities",
    () => moov.capabilities.list({ accountID }),
    (list) => assert.equal(list.find(({ capability }) => capability === capabilityID).status, "disabled"),
  );
  await reject("disableCapability", 409, () =>
    moov.capabilities.disable({ accountID, capabilityID: "transfers" }),
  );
};

/** Links bank accounts, and verifies them in both ways. */
const manageBankAccounts = async (context) => {
  const { call, reject, moov } = context;
  const { bankAccounts } = moov;
  const { accountID } = await createIndividual(context, "banked");

  const first = await linkAccount(context, accountID, "0001");
  await reject("linkBankAccount", 409, () => bankAccounts.link(toBankAccountRequest(accountID, "0001")));
  await call("initiateMicroDeposits", () => bankAccounts.initiateMicroDeposits(first));
  await reject("completeMicroDeposits", 422, () =>
    bankAccounts.completeMicroDeposits({ ...first, completeMicroDeposits: { amounts: [-1, 2, 3] } }),
  );
  await call(
    "completeMicroDeposits",
    () => bankAccounts.completeMicroDeposits({ ...first, completeMicroDeposits: { amounts: [0, 0] } }),
    ({ status }) => assert.equal(status, "verified"),
  );

  const second = await linkAccount(context, accountID, "0002");
  await call(
    "initiateBankAccountVerification",
    () => bankAccounts.initiateVerification({ ...second, xWaitFor: "rail-response" }),
    ({ verificationMethod, status }) =>
      assert.deepEqual([verificationMethod, status], ["instant", "sent-credit"]),
  );
  const completeVerification = (code) =>
    bankAccounts.completeVerification({ ...second, completeBankAccountVerification: { code } });
  await call("completeBankAccountVerification", () => completeVerification("MV0001"));
  await call(
    "getBankAccountVerification",
    () => bankAccounts.getVerification(second),
    ({ status }) => assert.equal(status, "successful"),
  );
  await call(
    "getBankAccount",
    () => bankAccounts.get(second),
    ({ status }) => assert.equal(status, "verified"),
  );
  await call("disableBankAccount", () => bankAccounts.disable(second));
  await call(
    "listBankAccounts",
    () => bankAccounts.list({ accountID }),
    (list) => assert.equal(list.length, 1),
  );
};

/** Finds a bank by its routing number. */
const findInstitutions = async ({ call, moov: { institutions } }) => {
  const routingNumber = "322271627";
  await call(
    "listInstitutions",
    () => institutions.search({ routingNumber }),
    ({ achParticipants }) => assert.equal(achParticipants[0].routingNumber, routingNumber),
  );
  await call(
    "searchInstitutions",
    () => institutions.searchInstitutions({ routingNumber }),
    ({ ach }) => assert.equal(ach[0].routingNumber, routingNumber),
  );
};

/** Reads all kinds of payment methods of the buyer. */
const readPaymentMethods = async (context) => {
  const { call, moov } = context;
  const { accountID } = await findByForeignID(context, "buyer");
  const methods = await call("listPaymentMethods", () => moov.paymentMethods.list({ accountID }));
  for (const method of methods)
    await call(
      "getPaymentMethod",
      () => moov.paymentMethods.get({ accountID, paymentMethodID: method.paymentMethodID }),
      (result) => assert.deepEqual(result, method),
    );
};

/** Reads the seeded wallet of the seller, and adds another one. */
const manageWallets = async (context) => {
  const { call, moov } = context;
  const { accountID } = await findByForeignID(context, "seller");
  const [{ walletID, availableBalance }] = await call("listWallets", () => moov.wallets.list({ accountID }));
  assert.equal(availableBalance.value, 100_000);
  await call("getWallet", () => moov.wallets.get({ accountID, walletID }));
  const [{ transactionID }] = await call(
    "listWalletTransactions",
    () => moov.walletTransactions.list({ accountID, walletID }),
    (list) => assert.equal(list[0].grossAmount, 100_000),
  );
  await call("getWalletTransaction", () =>
    moov.walletTransactions.get({ accountID, walletID, transactionID }),
  );
  const [{ adjustmentID }] = await call("listAdjustments", () =>
    moov.adjustments.list({ accountID, walletID }),
  );
  await call("getAdjustment", () => moov.adjustments.get({ accountID, adjustmentID }));

  const createWallet = { name: "Savings", description: "For the oven", metadata: { purpose: "oven" } };
  const savings = await call("createWallet", () => moov.wallets.create({ accountID, createWallet }));
  await call(
    "updateWallet",
    () =>
      moov.wallets.update({
        accountID,
        walletID: savings.walletID,
        patchWallet: { name: "Reserve", metadata: null },
      }),
    ({ name, metadata }) => assert.deepEqual([name, metadata], ["Reserve", undefined]),
  );
};

/** Returns a request that pays the seller from the buyer's bank account. */
const toBankPayment = async (context) => {
  const { call, moov, partnerAccountID: accountID } = context;
  const buyer = await findByForeignID(context, "buyer");
  const seller = await findByForeignID(context, "seller");
  const amount = { currency: "USD", value: 1200 };
  const { sourceOptions } = await call("createTransferOptions", () =>
    moov.transfers.generateOptions({
      accountID,
      createTransferOptions: {
        source: { accountID: buyer.accountID },
        destination: { accountID: seller.accountID },
        amount,
      },
    }),
  );
  const source = sourceOptions.find(({ paymentMethodType }) => paymentMethodType === "ach-debit-fund");
  const wallet = await findPaymentMethod(context, seller.accountID, "moov-wallet");
  return {
    accountID,
    xIdempotencyKey: crypto.randomUUID(),
    createTransfer: {
      source: { paymentMethodID: source.paymentMethodID },
      destination: { paymentMethodID: wallet.paymentMethodID },
      amount,
      description: "Two cakes",
      metadata: { order: "1" },
      foreignID: "order-1",
    },
  };
};

/** Creates, changes and finds a transfer. */
const manageTransfers = async (context) => {
  const { call, reject, moov, partnerAccountID: accountID } = context;
  const request = await toBankPayment(context);
  const { transferID } = await call("createTransfer", () => moov.transfers.create(request));
  await reject(
    "createTransfer",
    409,
    () => moov.transfers.create(request),
    (error) => assert.equal(error.transferID, transferID),
  );
  const transfer = await call("getTransfer", () => moov.transfers.get({ accountID, transferID }));
  await call(
    "updateTransfer",
    () => moov.transfers.update({ accountID, transferID, patchTransfer: { metadata: { order: "2" } } }),
    ({ metadata }) => assert.deepEqual(metadata, { order: "2" }),
  );
  await call("batchGetTransfers", () =>
    moov.transfers.batchGetTransfers({ accountID, batchGetTransfersRequest: { transferIDs: [transferID] } }),
  );
  const filters = {
    accountIDs: [transfer.source.account.accountID],
    foreignID: "order-1",
    startDateTime: transfer.createdOn,
  };
  await call(
    "listTransfers",
    () => moov.transfers.list({ accountID, ...filters }),
    ([listed]) => assert.equal(listed.transferID, transferID),
  );
  const unknownSource = { paymentMethodID: crypto.randomUUID() };
  await reject("createTransfer", 422, () =>
    moov.transfers.create({
      ...request,
      xIdempotencyKey: crypto.randomUUID(),
      createTransfer: { ...request.createTransfer, source: unknownSource },
    }),
  );
};

/** Cancels a transfer. */
const cancelTransfer = async (context) => {
  const { call, moov, partnerAccountID: accountID } = context;
  const request = await toBankPayment(context);
  const { transferID } = await call("createTransfer", () => moov.transfers.create(request));
  const { cancellationID } = await call("createCancellation", () =>
    moov.transfers.createCancellation({ accountID, transferID }),
  );
  await call("getCancellation", () =>
    moov.transfers.getCancellation({ accountID, transferID, cancellationID }),
  );
  await call(
    "listCancellations",
    () => moov.transfers.listCancellations({ accountID, transferID }),
    (list) => assert.equal(list.length, 1),
  );
  await call(
    "getTransfer",
    () => moov.transfers.get({ accountID, transferID }),
    ({ status }) => assert.equal(status, "canceled"),
  );
};

/** Returns a request that charges the buyer's card for the seller. */
const toCardPayment = async (context, payment) => {
  const buyer = await findByForeignID(context, "buyer");
  const seller = await findByForeignID(context, "seller");
  const card = await findPaymentMethod(context, buyer.accountID, "card-payment");
  const wallet = await findPaymentMethod(context, seller.accountID, "moov-wallet");
  return {
    accountID: context.partnerAccountID,
    xIdempotencyKey: crypto.randomUUID(),
    xWaitFor: "rail-response",
    createTransfer: {
      source: { paymentMethodID: card.paymentMethodID, cardDetails: { dynamicDescriptor: "BAKERY" } },
      destination: { paymentMethodID: wallet.paymentMethodID },
      ...payment,
    },
  };
};

/** Charges the buyer's card. */
const chargeCard = async (context) => {
  const { call, moov, partnerAccountID: accountID } = context;
  const request = await toCardPayment(context, {
    amount: { currency: "USD", value: 2500 },
    facilitatorFee: { total: 125 },
    lineItems: {
      items: [{ name: "Cake", quantity: 1, basePrice: { currency: "USD", valueDecimal: "25.00" } }],
    },
  });
  const { transferID } = await call(
    "createTransfer",
    () => moov.transfers.create(request),
    ({ source }) => assert.equal(source.cardDetails.status, "confirmed"),
  );
  return { accountID, transferID };
};

/** Refunds a part of a settled card payment, and reverses the rest. */
const refundCardPayment = async (context) => {
  const { call, reject, moov, sandbox } = context;
  const payment = await chargeCard(context);
  await sandbox.clock.advance({ hours: 3 });
  const refundRequest = {
    ...payment,
    xIdempotencyKey: crypto.randomUUID(),
    xWaitFor: "rail-response",
    createRefund: { amount: 1000 },
  };
  const { refundID } = await call(
    "initiateRefund",
    () => moov.transfers.initiateRefund(refundRequest),
    ({ amount }) => assert.equal(amount.value, 1000),
  );
  await reject(
    "initiateRefund",
    409,
    () => moov.transfers.initiateRefund(refundRequest),
    (error) => assert.equal(error.refundID, refundID),
  );
  await call("getRefund", () => moov.transfers.getRefund({ ...payment, refundID }));
  const reversalRequest = {
    ...payment,
    xIdempotencyKey: crypto.randomUUID(),
    createReversal: { amount: 1500 },
  };
  await call(
    "createReversal",
    () => moov.transfers.createReversal(reversalRequest),
    ({ refund }) => assert.equal(refund.amount.value, 1500),
  );
  await reject("createReversal", 409, () => moov.transfers.createReversal(reversalRequest));
  await sandbox.clock.advance({ hours: 3 });
  await call(
    "listRefunds",
    () => moov.transfers.listRefunds(payment),
    (refunds) =>
      assert.deepEqual(
        refunds.map(({ status }) => status),
        ["completed", "completed"],
      ),
  );
  await call(
    "getTransfer",
    () => moov.transfers.get(payment),
    ({ status, refundedAmount }) => assert.deepEqual([status, refundedAmount.value], ["completed", 2500]),
  );
};

/** Reverses a card payment that is not settled, which cancels it. */
const reverseCardPayment = async (context) => {
  const { call, moov } = context;
  const payment = await chargeCard(context);
  await call(
    "createReversal",
    () =>
      moov.transfers.createReversal({
        ...payment,
        xIdempotencyKey: crypto.randomUUID(),
        createReversal: { amount: 2500 },
      }),
    ({ cancellation }) => assert.equal(cancellation.status, "completed"),
  );
};

/** Creates transfers although the response of the rail is late or unreadable. */
const createAsyncTransfers = async (context) => {
  const { call, moov, sandbox } = context;
  const faults = { failed: 201, timeout: 202 };
  for (const [railResponse, expectedStatus] of Object.entries(faults)) {
    const request = await toCardPayment(context, { amount: { currency: "USD", value: 500 } });
    sandbox.faults.next({ railResponse, operation: "createTransfer" });
    await call(
      "createTransfer",
      () => moov.transfers.create(request),
      (_, { status }) => assert.equal(status, expectedStatus),
    );
  }
};

/** Creates, changes, pings and disables a webhook. */
const manageWebhooks = async ({ call, reject, moov: { webhooks } }) => {
  await call(
    "listEventTypes",
    () => webhooks.listEventTypes(),
    (types) => assert.ok(types.length > 30),
  );
  const webhook = {
    url: WEBHOOK_URL,
    status: "enabled",
    eventTypes: ["transfer.updated"],
    description: "Orders",
  };
  const { webhookID } = await call("createWebhook", () => webhooks.create(webhook));
  await call("getWebhook", () => webhooks.get({ webhookID }));
  await call(
    "updateWebhook",
    () =>
      webhooks.update({ webhookID, updateWebhook: { ...webhook, eventTypes: ["transfer.updated", "*"] } }),
    ({ eventTypes }) => assert.equal(eventTypes.length, 2),
  );
  await call(
    "listWebhooks",
    () => webhooks.list(),
    (list) => assert.equal(list.length, 1),
  );
  await call(
    "pingWebhook",
    () => webhooks.ping({ webhookID }),
    ({ responseStatusCode }) => assert.equal(responseStatusCode, 204),
  );
  await call("getWebhookSecret", () => webhooks.getSecret({ webhookID }));
  await call("disableWebhook", () => webhooks.disable({ webhookID }));
  await reject("createWebhook", 422, () => webhooks.create({ ...webhook, url: "shop" }));
};

export const SCENARIOS = [
  useTokens,
  runPublishedExample,
  manageAccounts,
  readAccountDetails,
  rejectAccounts,
  connectAccounts,
  manageCapabilities,
  manageBankAccounts,
  findInstitutions,
  readPaymentMethods,
  manageWallets,
  manageTransfers,
  cancelTransfer,
  refundCardPayment,
  reverseCardPayment,
  createAsyncTransfers,
  manageWebhooks,
];
