import type { ProductOptionGroupInput, ProductOptionInput } from "@moovkit/commerce";
import type { Issue } from "@moovkit/models";
import { toProblems } from "../../problems.js";
import { rejectRequest } from "../../reject-request.js";
import { isUSD, MUST_BE_USD } from "../amounts.js";
import type { ImageStore } from "../images/image-store.js";
import { findCategory } from "./product-categories.js";
import type { ProductDetails } from "./product-store.js";

type Path = Issue["path"];

const HTML_TAG = /<\/?[a-z][^>]*>/i;

const checkDescription = (description: string | undefined, path: Path): readonly Issue[] =>
  description !== undefined && HTML_TAG.test(description)
    ? [{ path: [...path, "description"], message: "must not contain HTML" }]
    : [];

const checkSelection = (
  { minSelect, maxSelect, options }: ProductOptionGroupInput,
  path: Path,
): readonly Issue[] => {
  if (minSelect < 0) return [{ path: [...path, "minSelect"], message: "must be at least 0" }];
  if (maxSelect < Math.max(1, minSelect))
    return [{ path: [...path, "maxSelect"], message: "must be at least 1, and at least `minSelect`" }];
  if (minSelect > options.length)
    return [{ path: [...path, "minSelect"], message: "must not be above the number of options" }];
  return [];
};

/** Rejects the request with status 422 if a product is invalid. */
export const checkProduct = (images: ImageStore, accountID: string, product: ProductDetails): void => {
  const checkImages = (inputs: ProductDetails["images"] = [], path: Path): readonly Issue[] =>
    inputs.flatMap(({ imageID }, index) =>
      images.isAvailable(accountID, imageID)
        ? []
        : [{ path: [...path, "images", index, "imageID"], message: "is not an image of the account" }],
    );
  const checkCurrency = (amount: { readonly currency: string } | undefined, path: Path): readonly Issue[] =>
    amount && !isUSD(amount.currency) ? [{ path: [...path, "currency"], message: MUST_BE_USD }] : [];
  const checkOption = (option: ProductOptionInput, path: Path): readonly Issue[] => [
    ...checkDescription(option.description, path),
    ...checkCurrency(option.priceModifier, [...path, "priceModifier"]),
    ...checkImages(option.images, path),
  ];
  const checkGroup = (group: ProductOptionGroupInput, path: Path): readonly Issue[] => [
    ...checkDescription(group.description, path),
    ...checkSelection(group, path),
    ...group.options.flatMap((option, index) => checkOption(option, [...path, "options", index])),
  ];
  const { optionGroups = [], categoryID } = product;
  const issues = [
    ...checkDescription(product.description, []),
    ...checkCurrency(product.basePrice, ["basePrice"]),
    ...checkImages(product.images, []),
    ...optionGroups.flatMap((group, index) => checkGroup(group, ["optionGroups", index])),
    ...(categoryID !== undefined && !findCategory(categoryID)
      ? [{ path: ["categoryID"], message: "is not a category" }]
      : []),
  ];
  if (issues.length > 0) rejectRequest(422, toProblems(issues));
};
