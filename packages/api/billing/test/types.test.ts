import type { BinaryContent, Client, UnprocessableEntityError } from "@moovkit/core";
import type { AmountDecimal } from "@moovkit/models";
import { describe, expectTypeOf, it } from "vitest";
import {
  type BillableFee,
  type BillingStatement,
  type CreateFeePlanAgreementsIssues,
  createFeePlanAgreements,
  type FeePlanAgreement,
  getStatement,
  type IncurredFee,
  listFeePlanAgreements,
  listFeePlans,
  listFeesFetch,
  listResiduals,
  listStatements,
  type Residual,
  retrieveFees,
} from "../src/index.js";

/** The calls are only type-checked. */
const check = (_: (client: Client) => void): void => {};

describe("the types of the billing package", () => {
  it("accept only documented statuses in filters, and any in responses", () =>
    check((client) => {
      listFeePlanAgreements(client, { accountID: "a", status: ["active"] });
      // @ts-expect-error: there is no such status
      listFeePlanAgreements(client, { accountID: "a", status: ["ended"] });
      // @ts-expect-error: the filter is a list
      listFeePlanAgreements(client, { accountID: "a", status: "active" });
      expectTypeOf<"ended">().toExtend<FeePlanAgreement["status"]>();
      expectTypeOf<"wire">().toExtend<BillableFee["feeCategory"]>();
    }));

  it("contain amounts as decimals", () => {
    expectTypeOf<Residual["residualAmount"]>().toEqualTypeOf<AmountDecimal>();
    expectTypeOf<IncurredFee["amount"]>().toEqualTypeOf<AmountDecimal | undefined>();
    expectTypeOf<BillingStatement["summary"]["total"]>().toEqualTypeOf<AmountDecimal | undefined>();
  });

  it("make lists with pages iterable, and others not", () =>
    check(async (client) => {
      for await (const fee of retrieveFees(client, { accountID: "a" }))
        expectTypeOf(fee).toEqualTypeOf<IncurredFee>();
      for await (const residual of listResiduals(client, { accountID: "a" }))
        expectTypeOf(residual).toEqualTypeOf<Residual>();
      for await (const statement of listStatements(client, { accountID: "a" }))
        expectTypeOf(statement).toEqualTypeOf<BillingStatement>();
      expectTypeOf(listFeePlans(client, { accountID: "a" })).not.toHaveProperty(Symbol.asyncIterator);
      expectTypeOf(listFeesFetch(client, { accountID: "a" })).not.toHaveProperty(Symbol.asyncIterator);
    }));

  it("return a statement as bytes", () =>
    check(async (client) => {
      const content = await getStatement(client, { accountID: "a", statementID: "s" });
      expectTypeOf(content).toEqualTypeOf<BinaryContent>();
    }));

  it("name the fields of a 422 error", () =>
    check(async (client) => {
      // @ts-expect-error: `planID` is required
      createFeePlanAgreements(client, { accountID: "a" });
      const result = await createFeePlanAgreements(client, { accountID: "a", planID: "p" }).result();
      if (!result.ok && result.error.code === "unprocessable_entity_error")
        expectTypeOf(result.error).toEqualTypeOf<UnprocessableEntityError<CreateFeePlanAgreementsIssues>>();
    }));
});
