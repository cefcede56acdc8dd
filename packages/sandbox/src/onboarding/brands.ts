import type { BrandColorsInput, BrandProperties } from "@moovkit/onboarding";
import type { Store } from "../engine/store.js";
import { toProblems } from "../problems.js";
import { rejectRequest } from "../reject-request.js";

/** Returns the table with the brands of accounts. */
export const brandsOf = (store: Store): Map<string, BrandProperties> =>
  store.table<BrandProperties>("brands");

/** A CSS color in hexadecimal. */
const COLOR = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

/** Rejects the request with status 422 and a message for each accent that is not a color. */
export const checkColors = (colors: BrandColorsInput): void => {
  const issues = (["dark", "light"] as const)
    .filter((mode) => !COLOR.test(colors[mode].accent))
    .map((mode) => ({
      path: ["colors", mode, "accent"],
      message: "must be a color in hexadecimal, such as #1a73e8",
    }));
  if (issues.length > 0) rejectRequest(422, toProblems(issues));
};
