// Fee plans, fees, residuals and statements.
import assert from "node:assert/strict";
import { chargeBuyer, findByForeignID } from "../steps.mjs";

/** Accepts the default fee plan with a pricing model for the seller. */
const acceptPlan = async (context, model) => {
  const { call, moov } = context;
  const { accountID } = await findByForeignID(context, "seller");
  const plans = await call("listFeePlans", () => moov.feePlans.listFeePlans({ accountID }));
  const { planID } = plans.find(({ cardAcquiringModel }) => cardAcquiringModel === model);
  const request = { accountID, createFeePlanAgreement: { planID } };
  const agreement = await call(
    "createFeePlanAgreements",
    () => moov.feePlans.createFeePlanAgreements(request),
    ({ status, acceptedOn }) => {
      assert.equal(status, "active");
      assert.ok(acceptedOn instanceof Date);
    },
  );
  return { accountID, request, agreement };
};

/** Charges the buyer's card for the seller, and waits for the next month. */
const chargeCard = async (context) => {
  const transferID = await chargeBuyer(context, 10_000);
  await context.sandbox.clock.advance({ days: 31 });
  return transferID;
};

/** Accepts fee plans, and lists the agreements. */
const manageAgreements = async (context) => {
  const { call, reject, moov, partnerAccountID } = context;
  const { feePlans } = moov;
  const { accountID, request, agreement } = await acceptPlan(context, "flat-rate");
  await reject("createFeePlanAgreements", 409, () => feePlans.createFeePlanAgreements(request));
  await reject(
    "createFeePlanAgreements",
    422,
    () =>
      feePlans.createFeePlanAgreements({
        accountID,
        createFeePlanAgreement: { planID: crypto.randomUUID() },
      }),
    (error) => assert.equal(typeof error.planID, "string"),
  );
  await acceptPlan(context, "cost-plus");
  const filters = { agreementID: [agreement.agreementID], status: ["terminated"], skip: 0, count: 10 };
  await call(
    "listFeePlanAgreements",
    () => feePlans.listFeePlanAgreements({ accountID, ...filters }),
    (list) => assert.equal(list.length, 1),
  );
  await call(
    "listPartnerPricingAgreements",
    () => feePlans.listPartnerPricingAgreements({ accountID: partnerAccountID, status: ["active"] }),
    ([{ revenueShare }]) => assert.equal(revenueShare, "50.0"),
  );
};

/** Reads the fees of a card payment. */
const readFees = async (context) => {
  const { call, moov, partnerAccountID } = context;
  const { feePlans } = moov;
  const { accountID } = await acceptPlan(context, "cost-plus");
  const transferID = await chargeCard(context);
  const fees = await call(
    "retrieveFees",
    () => feePlans.retrieveFees({ accountID, transferID, count: 10 }),
    (list) => assert.equal(list.length, 2),
  );
  const feeIDs = fees.map(({ feeID }) => feeID);
  await call(
    "listFeesFetch",
    () => feePlans.listFeesFetch({ accountID, listFeesFetchRequest: { feeIDs } }),
    (list) => assert.deepEqual(list, fees),
  );
  await call("listFeesFetch", () => feePlans.listFeesFetch({ accountID }));
  await call(
    "listFeeRevenue",
    () => feePlans.listFeeRevenue({ accountID: partnerAccountID, transferID }),
    (list) => assert.deepEqual(list, fees),
  );
  await call(
    "getTransfer",
    () => moov.transfers.get({ accountID: partnerAccountID, transferID }),
    ({ moovFee, moovFees }) => {
      assert.equal(moovFee, 265);
      assert.deepEqual(moovFees[0].feeIDs, feeIDs);
    },
  );
};

/** Reads the residual of the partner. */
const readResiduals = async (context) => {
  const { call, reject, moov, partnerAccountID: accountID } = context;
  const { feePlans } = moov;
  await acceptPlan(context, "flat-rate");
  await chargeCard(context);
  const [{ residualID }] = await call(
    "listResiduals",
    () => feePlans.listResiduals({ accountID, startDateTime: "2020-01-01T00:00:00Z", count: 10 }),
    ([{ merchantFees }]) => assert.equal(merchantFees.valueDecimal, "3.200000000"),
  );
  await call("getResidual", () => feePlans.getResidual({ accountID, residualID }));
  await call(
    "listResidualFees",
    () => feePlans.listResidualFees({ accountID, residualID }),
    (list) => assert.equal(list.length, 3),
  );
  await reject("getResidual", 404, () =>
    feePlans.getResidual({ accountID, residualID: crypto.randomUUID() }),
  );
};

/** Reads the statements of the seller and of the partner, as JSON and as PDF. */
const readStatements = async (context) => {
  const { call, reject, moov, partnerAccountID } = context;
  const { statements } = moov;
  const { accountID } = await acceptPlan(context, "cost-plus");
  await chargeCard(context);
  const billingPeriodStartDateTime = new Date(0);
  const [{ statementID }] = await call(
    "listStatements",
    () => statements.list({ accountID, billingPeriodStartDateTime }),
    ([{ summary }]) => assert.equal(summary.total.valueDecimal, "12.650000000"),
  );
  await call("listStatements", () => statements.list({ accountID: partnerAccountID, count: 1 }));
  const key = { accountID, statementID };
  await call("getStatement", () => statements.get(key));
  await call(
    "getStatement",
    () => statements.get(key, { acceptHeaderOverride: "application/pdf" }),
    async (stream) => assert.match(await new Response(stream).text(), /^%PDF/),
  );
  await reject("getStatement", 404, () => statements.get({ accountID, statementID: crypto.randomUUID() }));
};

export const SCENARIOS = [manageAgreements, readFees, readResiduals, readStatements];
