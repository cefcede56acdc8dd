import {
  createTransferConfig,
  getTransferConfig,
  type TipPresetsInput,
  updateTransferConfig,
} from "@moovkit/terminals";
import { describe, expect, it } from "vitest";
import { BASIC, ORIGIN, send, UNKNOWN_ID } from "./helpers.js";
import { createBusiness, openClient, reopen } from "./open-client.js";
import { NOT_FOUND } from "./rejections.js";

const usd = (valueDecimal: string) => ({ currency: "USD", valueDecimal });

const PERCENTAGES = {
  calculationBasis: "pre-tax",
  percentageOptions: [10, 15, 20],
} satisfies TipPresetsInput;

describe("the transfer config of an account", () => {
  it("is created once, and then updated", async () => {
    const { sandbox, client } = await openClient();
    const accountID = await createBusiness(client);
    const { data, response } = await createTransferConfig(client, {
      accountID,
      tipPresets: PERCENTAGES,
    }).withResponse();
    expect([response.status, data]).toEqual([201, { tipPresets: PERCENTAGES }]);
    expect(await createTransferConfig(client, { accountID }).result()).toMatchObject({
      error: { code: "generic_error" },
    });
    expect(await getTransferConfig(client, { accountID })).toEqual({ tipPresets: PERCENTAGES });
    const tipPresets = { fixedAmountOptions: [usd("1.00"), usd("2.5")] };
    expect(await updateTransferConfig(client, { accountID, tipPresets })).toEqual({ tipPresets });
    const copy = await reopen(sandbox);
    expect(await getTransferConfig(copy.client, { accountID })).toEqual({ tipPresets });
  });

  it("can be empty", async () => {
    const { client } = await openClient();
    const accountID = await createBusiness(client);
    expect(await createTransferConfig(client, { accountID })).toEqual({});
    expect(await getTransferConfig(client, { accountID })).toEqual({});
  });

  it("exists only after it was created", async () => {
    const { client } = await openClient();
    const accountID = await createBusiness(client);
    const calls = [
      getTransferConfig(client, { accountID }),
      updateTransferConfig(client, { accountID, tipPresets: {} }),
      getTransferConfig(client, { accountID: UNKNOWN_ID }),
      createTransferConfig(client, { accountID: UNKNOWN_ID }),
      updateTransferConfig(client, { accountID: UNKNOWN_ID, tipPresets: {} }),
    ];
    for (const call of calls) expect(await call.result()).toMatchObject(NOT_FOUND);
  });

  it.each<[string, TipPresetsInput, object]>([
    ["percentages without a basis", { percentageOptions: [10] }, { calculationBasis: expect.any(String) }],
    [
      "0, 100, equal ones and a fourth",
      { calculationBasis: "post-tax", percentageOptions: [0, 100, 100, 5] },
      {
        percentageOptions: {
          0: expect.stringMatching(/above 0/),
          1: expect.stringMatching(/below 100/),
          2: expect.stringMatching(/below 100/),
          3: expect.stringMatching(/3 options/),
        },
      },
    ],
    [
      "equal percentages",
      { ...PERCENTAGES, percentageOptions: [10, 10] },
      { percentageOptions: { 1: expect.stringMatching(/different/) } },
    ],
    [
      "amounts that are 0, in another currency and equal",
      { fixedAmountOptions: [usd("0.00"), { currency: "EUR", valueDecimal: "1.0" }, usd("1.00")] },
      {
        fixedAmountOptions: {
          0: { valueDecimal: expect.stringMatching(/above 0/) },
          1: { currency: expect.stringMatching(/USD/) },
          2: { valueDecimal: expect.stringMatching(/different/) },
        },
      },
    ],
  ])("cannot have %s", async (_, tipPresets, fields) => {
    const { client } = await openClient();
    const accountID = await createBusiness(client);
    const result = await createTransferConfig(client, { accountID, tipPresets }).result();
    expect(result).toMatchObject({ error: { fields: { tipPresets: fields } } });
    await createTransferConfig(client, { accountID });
    const update = await updateTransferConfig(client, { accountID, tipPresets }).result();
    expect(update).toMatchObject({ error: { fields: { tipPresets: fields } } });
  });

  it("names invalid tips as Moov does", async () => {
    const { sandbox, client } = await openClient();
    const accountID = await createBusiness(client);
    const path = `/accounts/${accountID}/transfer-config`;
    const headers = { authorization: BASIC, origin: ORIGIN };
    const { status, body } = await send(sandbox, path, { tipPresets: { percentageOptions: [0] } }, headers);
    expect([status, Object.keys(body ?? {})]).toEqual([
      422,
      ["TipPresets.CalculationBasis", "TipPresets.PercentageOptions"],
    ]);
  });
});
