import type {
  IssuingControlsInput,
  IssuingMerchantEntryInput,
  IssuingVelocityLimitInput,
  UpdateIssuingControlsInput,
} from "@moovkit/issuing";
import type { Issue } from "@moovkit/models";
import { toProblems } from "../problems.js";
import { rejectRequest } from "../reject-request.js";
import type { StoredControls } from "./issued-card-store.js";
import { isTimeZone } from "./local-time.js";
import { toRegExp } from "./merchant-match.js";

type Path = Issue["path"];

/** The controls of a new card, or changes of those of a card. */
type Controls = IssuingControlsInput | UpdateIssuingControlsInput;

const checkLimits = (limits: readonly IssuingVelocityLimitInput[], path: Path): readonly Issue[] =>
  limits.flatMap(({ interval }, index) =>
    limits.findIndex((limit) => limit.interval === interval) === index
      ? []
      : [{ path: [...path, index, "interval"], message: "must not be that of another limit" }],
  );

const isPattern = (pattern: string): boolean => {
  try {
    toRegExp(pattern);
    return true;
  } catch {
    return false;
  }
};

const EMPTY = "must not be empty";

/**
 * Returns the message about an invalid pattern, or `undefined` if it is valid. An empty pattern would match every
 * merchant.
 */
const findPatternProblem = (pattern: string): string | undefined => {
  if (pattern === "") return EMPTY;
  return isPattern(pattern) ? undefined : "must be a regular expression";
};

const checkMerchants = (
  merchants: readonly IssuingMerchantEntryInput[] | undefined,
  path: Path,
): readonly Issue[] =>
  (merchants ?? []).flatMap(({ mid, descriptorPattern }, index) => {
    const messages = {
      mid: mid === "" ? EMPTY : undefined,
      descriptorPattern: descriptorPattern === undefined ? undefined : findPatternProblem(descriptorPattern),
    };
    return Object.entries(messages).flatMap(([field, message]) =>
      message === undefined ? [] : [{ path: [...path, index, field], message }],
    );
  });

/** An update can omit the mode, although it replaces the whole object. */
const checkMode = (value: object, path: Path): readonly Issue[] =>
  "mode" in value ? [] : [{ path: [...path, "mode"], message: "is required" }];

/**
 * An update can omit both fields, although it replaces the whole object. Moov documents a message only for the first
 * one, because the second one is a list.
 */
const checkPair = (value: object, [field, list]: readonly [string, string], path: Path): readonly Issue[] =>
  field in value && list in value
    ? []
    : [{ path: [...path, field], message: `must be set together with \`${list}\`` }];

const checkTimeZone = (timezone: string | undefined, path: Path): readonly Issue[] =>
  timezone === undefined || isTimeZone(timezone)
    ? []
    : [{ path: [...path, "timezone"], message: "must be an IANA time zone, such as America/Denver" }];

/** Returns the issues of controls. */
const listIssues = (controls: Controls): readonly Issue[] => {
  const {
    velocityLimits = [],
    merchantCategoryRestrictions,
    merchantRestrictions,
    allowedSchedule,
  } = controls;
  const inCategories = ["controls", "merchantCategoryRestrictions"];
  const inMerchants = ["controls", "merchantRestrictions"];
  const inSchedule = ["controls", "allowedSchedule"];
  return [
    ...checkLimits(velocityLimits, ["controls", "velocityLimits"]),
    ...(merchantCategoryRestrictions
      ? [
          ...checkMode(merchantCategoryRestrictions, inCategories),
          ...checkMerchants(merchantCategoryRestrictions.exemptMerchants, [
            ...inCategories,
            "exemptMerchants",
          ]),
        ]
      : []),
    ...(merchantRestrictions
      ? [
          ...checkPair(merchantRestrictions, ["mode", "merchants"], inMerchants),
          ...checkMerchants(merchantRestrictions.merchants, [...inMerchants, "merchants"]),
        ]
      : []),
    ...(allowedSchedule
      ? [
          ...checkPair(allowedSchedule, ["timezone", "windows"], inSchedule),
          ...checkTimeZone(allowedSchedule.timezone, inSchedule),
        ]
      : []),
  ];
};

const isSet = (value: unknown): boolean =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);

/**
 * Returns the controls of a card with changes. Each change replaces a control as a whole, and `null` removes it.
 * Rejects the request with status 422 if a control is invalid.
 */
export const changeControls = (
  current: StoredControls | undefined,
  changes: Controls | undefined,
): StoredControls | undefined => {
  if (changes === undefined) return current;
  const issues = listIssues(changes);
  if (issues.length > 0) rejectRequest(422, toProblems(issues));
  const entries = Object.entries({ ...current, ...changes }).filter(([, value]) => isSet(value));
  return entries.length > 0 ? (Object.fromEntries(entries) as StoredControls) : undefined;
};
