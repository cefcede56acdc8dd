import type { Issue } from "@moovkit/models";
import type { TipPresetsInput, TransferConfig } from "@moovkit/terminals";
import type { Store } from "../engine/store.js";
import { toProblems } from "../problems.js";
import { rejectRequest } from "../reject-request.js";

const MAX_OPTIONS = 3;

/** Returns the table with the transfer configs of accounts. */
export const transferConfigsOf = (store: Store): Map<string, TransferConfig> =>
  store.table<TransferConfig>("transferConfigs");

/** The keys of Moov's 422 body. */
const CALCULATION_BASIS = "TipPresets.CalculationBasis";
const PERCENTAGES = "TipPresets.PercentageOptions";
const FIXED_AMOUNTS = "TipPresets.FixedAmountOptions";

/** Returns an issue for each option above the maximum, and for each duplicate. */
const checkList = (key: string, options: readonly string[], field: readonly string[]): readonly Issue[] =>
  options.flatMap((option, index) => {
    const path = [key, String(index), ...field];
    if (index >= MAX_OPTIONS) return [{ path, message: `there can be ${MAX_OPTIONS} options` }];
    return options.indexOf(option) < index ? [{ path, message: "must be different from the others" }] : [];
  });

const checkPercentages = (percentages: readonly number[]): readonly Issue[] => [
  ...percentages.flatMap((percentage, index) =>
    percentage > 0 && percentage < 100
      ? []
      : [{ path: [PERCENTAGES, String(index)], message: "must be above 0 and below 100" }],
  ),
  ...checkList(PERCENTAGES, percentages.map(String), []),
];

const checkAmounts = (amounts: NonNullable<TipPresetsInput["fixedAmountOptions"]>): readonly Issue[] => [
  ...amounts.flatMap(({ currency, valueDecimal }, index) => [
    ...(currency.toUpperCase() === "USD"
      ? []
      : [{ path: [FIXED_AMOUNTS, String(index), "currency"], message: "must be USD" }]),
    ...(Number(valueDecimal) > 0
      ? []
      : [{ path: [FIXED_AMOUNTS, String(index), "valueDecimal"], message: "must be above 0" }]),
  ]),
  ...checkList(
    FIXED_AMOUNTS,
    amounts.map(({ valueDecimal }) => String(Number(valueDecimal))),
    ["valueDecimal"],
  ),
];

/** Rejects the request with status 422 and a message for each invalid tip. */
export const checkTipPresets = (presets: TipPresetsInput | undefined): void => {
  const { calculationBasis, percentageOptions = [], fixedAmountOptions = [] } = presets ?? {};
  const needsBasis = percentageOptions.length > 0 && calculationBasis === undefined;
  const issues = [
    ...(needsBasis ? [{ path: [CALCULATION_BASIS], message: "is required with percentageOptions" }] : []),
    ...checkPercentages(percentageOptions),
    ...checkAmounts(fixedAmountOptions),
  ];
  if (issues.length > 0) rejectRequest(422, toProblems(issues));
};
