// Issued cards and purchases with them.
import assert from "node:assert/strict";
import { findByForeignID } from "../steps.mjs";

const CONTROLS = {
  singleUse: false,
  velocityLimits: [{ amount: 5_000, count: 3, interval: "daily" }],
  merchantCategoryRestrictions: {
    mode: "block",
    categories: ["gambling"],
    customMCCs: ["5811"],
    exemptMerchants: [{ mid: "42", name: "Fair" }],
  },
  merchantRestrictions: { mode: "block", merchants: [{ descriptorPattern: "^casino" }] },
  allowedSchedule: {
    timezone: "America/Denver",
    windows: [
      {
        days: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
        startTime: "00:00",
        endTime: "23:59",
      },
    ],
  },
  expiresOn: new Date("2099-01-01T00:00:00Z"),
};

/** Lets the seller issue cards, and moves $100 to the wallet for cards. Returns the ID of the account. */
const openIssuing = async (context) => {
  const { call, moov, partnerAccountID } = context;
  const { accountID } = await findByForeignID(context, "seller");
  await call("requestCapabilities", () =>
    moov.capabilities.request({ accountID, addCapabilities: { capabilities: ["card-issuing"] } }),
  );
  const [source, destination] = await call("listPaymentMethods", () =>
    moov.paymentMethods.list({ accountID, paymentMethodType: "moov-wallet" }),
  );
  await call("createTransfer", () =>
    moov.transfers.create({
      accountID: partnerAccountID,
      xIdempotencyKey: crypto.randomUUID(),
      xWaitFor: "rail-response",
      createTransfer: {
        source: { paymentMethodID: source.paymentMethodID },
        destination: { paymentMethodID: destination.paymentMethodID },
        amount: { currency: "USD", value: 10_000 },
      },
    }),
  );
  return accountID;
};

/** Requests, reads, changes and closes a card. */
const manageIssuedCards = async (context) => {
  const { call, reject, moov } = context;
  const { cardIssuing } = moov;
  const accountID = await openIssuing(context);
  await call(
    "listIssuingMerchantCategories",
    () => cardIssuing.listMerchantCategories(),
    ({ merchantCategories }) => assert.equal(merchantCategories.length, 26),
  );
  const requestCard = {
    authorizedUserAccountID: accountID,
    nickname: "Delivery van",
    metadata: { team: "north" },
    billingAddress: {
      addressLine1: "123 Main Street",
      city: "Boulder",
      stateOrProvince: "CO",
      postalCode: "80301",
      country: "US",
    },
    controls: CONTROLS,
  };
  const { issuedCardID, lastFourCardNumber } = await call("requestCard", () =>
    cardIssuing.request({ accountID, requestCard }),
  );
  const card = { accountID, issuedCardID };
  await call("getIssuedCard", () => cardIssuing.get(card));
  await call(
    "getFullIssuedCard",
    () => cardIssuing.getFull(card),
    ({ pan, cvv }) => assert.deepEqual([pan.slice(-4), cvv.length], [lastFourCardNumber, 3]),
  );
  const update = (updateIssuedCard) => cardIssuing.update({ ...card, updateIssuedCard });
  await call(
    "updateIssuedCard",
    () => update({ nickname: null, controls: { velocityLimits: [], merchantRestrictions: null } }),
    ({ nickname, controls }) => assert.deepEqual([nickname, controls.velocityLimits], [undefined, undefined]),
  );
  await reject(
    "updateIssuedCard",
    422,
    () => update({ controls: { allowedSchedule: { timezone: "Moon", windows: [] } } }),
    ({ controls }) => assert.match(controls.allowedSchedule.timezone, /IANA/),
  );
  await call("updateIssuedCard", () => update({ state: "closed" }));
  await reject("updateIssuedCard", 409, () => update({ nickname: "Van" }));
  await call(
    "listIssuedCards",
    () => cardIssuing.list({ accountID, states: ["closed"], count: 1 }),
    (cards) => assert.equal(cards.length, 1),
  );
  await reject(
    "requestCard",
    422,
    () => cardIssuing.request({ accountID, requestCard: { expiration: { month: "13", year: "99" } } }),
    ({ expiration }) => assert.match(expiration.month, /01 to 12/),
  );
  const controls = {
    velocityLimits: [{ interval: "daily" }],
    merchantRestrictions: { mode: "block", merchants: [{}] },
  };
  await reject(
    "requestCard",
    422,
    () => cardIssuing.request({ accountID, requestCard: { controls } }),
    ({ controls: { velocityLimits, merchantRestrictions } }) => {
      assert.match(velocityLimits[0].amount, /required/);
      assert.match(merchantRestrictions.merchants[0].mid, /required/);
    },
  );
  await reject("getIssuedCard", 404, () => cardIssuing.get({ ...card, issuedCardID: crypto.randomUUID() }));
};

/** Reads an authorization that was paid, and one that was declined. */
const readIssuingTransactions = async (context) => {
  const { call, reject, moov, sandbox } = context;
  const { cardIssuing, issuingTransactions } = moov;
  const accountID = await openIssuing(context);
  const { issuedCardID } = await call("requestCard", () =>
    cardIssuing.request({ accountID, requestCard: { controls: CONTROLS } }),
  );
  const merchant = { name: "Fuel Stop", city: "Golden", state: "CO", postalCode: "80401", mcc: "5541" };
  const { authorizationID } = sandbox.authorizeIssuedCard(issuedCardID, { amount: 4_800, merchant });
  const cardTransactionID = sandbox.clearAuthorization(authorizationID, { amount: 4_230 });
  sandbox.authorizeIssuedCard(issuedCardID, { amount: 4_800 });

  await call(
    "getIssuedCard",
    () => cardIssuing.get({ accountID, issuedCardID }),
    ({ controls }) => assert.equal(controls.velocityLimits[0].amountRemaining, 770),
  );
  await call(
    "listIssuedCardAuthorizations",
    () =>
      issuingTransactions.listAuthorizations({ accountID, issuedCardID, statuses: ["cleared", "declined"] }),
    (list) =>
      assert.deepEqual(
        list.map(({ status }) => status),
        ["cleared", "declined"],
      ),
  );
  await call(
    "getIssuedCardAuthorization",
    () => issuingTransactions.getAuthorization({ accountID, authorizationID }),
    ({ cardTransactions }) => assert.deepEqual(cardTransactions, [cardTransactionID]),
  );
  await call(
    "listIssuedCardAuthorizationEvents",
    () => issuingTransactions.listAuthorizationEvents({ accountID, authorizationID }),
    (events) =>
      assert.deepEqual(
        events.map(({ eventType }) => eventType),
        ["authorization", "clearing"],
      ),
  );
  await call(
    "listIssuedCardTransactions",
    () => issuingTransactions.list({ accountID, issuedCardID, count: 10 }),
    ([transaction]) => assert.equal(transaction.amount, "42.30"),
  );
  await call("getIssuedCardTransaction", () => issuingTransactions.get({ accountID, cardTransactionID }));
  await reject("getIssuedCardTransaction", 404, () =>
    issuingTransactions.get({ accountID, cardTransactionID: crypto.randomUUID() }),
  );
};

export const SCENARIOS = [manageIssuedCards, readIssuingTransactions];
