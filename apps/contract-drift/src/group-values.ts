import { ABSENT, type Difference } from "./observation.js";

/** The maximum number of listed values. The others are only counted. */
const MAX_VALUES = 3;

const placeOfValue = ({ at, sdk, document }: Difference): string =>
  at.slice(0, -` = ${sdk === ABSENT ? document : sdk}`.length);

/** Lists values. The number comes first, because the table truncates a long list. */
const listValues = (values: readonly string[]): string => {
  const count = values.length > MAX_VALUES ? `${values.length} values: ` : "";
  return `${count}${values.join(", ")}`;
};

/** Merges the differences of the values of one enum. */
const mergeValues = (differences: readonly Difference[]): readonly Difference[] => {
  const [first, ...others] = differences;
  if (!first || others.length === 0) return differences;
  const list = (side: "sdk" | "document") =>
    first[side] === ABSENT ? ABSENT : listValues(differences.map((difference) => difference[side]));
  return [{ ...first, at: placeOfValue(first), sdk: list("sdk"), document: list("document") }];
};

/** Returns one difference for the values of an enum, so that a new enum is one row. */
export const groupValues = (differences: readonly Difference[]): readonly Difference[] => {
  const groups = new Map<string, Difference[]>();
  for (const difference of differences) {
    const { kind, subject, at } = difference;
    const isValue = subject === "enum value";
    const key = JSON.stringify(isValue ? [kind, placeOfValue(difference)] : [kind, subject, at]);
    groups.set(key, [...(groups.get(key) ?? []), difference]);
  }
  return [...groups.values()].flatMap((group) =>
    group[0]?.subject === "enum value" ? mergeValues(group) : group,
  );
};
