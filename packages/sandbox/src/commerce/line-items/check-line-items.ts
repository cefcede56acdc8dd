import type { Issue, LineItemInput } from "@moovkit/models";
import { priceOf } from "../../line-item-total.js";
import { toProblems } from "../../problems.js";
import { rejectRequest } from "../../reject-request.js";
import { isUSD, MUST_BE_USD } from "../amounts.js";
import type { LineItemServices } from "./to-line-items.js";

type Path = Issue["path"];

const MIN_QUANTITY_MESSAGE = "must be at least 1";

const checkQuantity = (quantity: number, path: Path): readonly Issue[] =>
  quantity < 1 ? [{ path: [...path, "quantity"], message: MIN_QUANTITY_MESSAGE }] : [];

const checkCurrency = (amount: { readonly currency: string } | undefined, path: Path): readonly Issue[] =>
  amount && !isUSD(amount.currency) ? [{ path: [...path, "currency"], message: MUST_BE_USD }] : [];

const checkPrice = (item: LineItemInput, path: Path): readonly Issue[] =>
  priceOf(item) < 0n
    ? [{ path: [...path, "basePrice", "valueDecimal"], message: "must not be below 0 with the options" }]
    : [];

const checkItem = (
  { images, products }: LineItemServices,
  accountID: string,
  item: LineItemInput,
  path: Path,
): readonly Issue[] => {
  const { options = [], productID, imageIDs } = item;
  const isUnknown = productID !== undefined && !products.isAvailable(accountID, productID);
  const checkImages = (inputIDs: readonly string[] = [], inputPath: Path): readonly Issue[] =>
    inputIDs
      .filter((imageID) => !images.isAvailable(accountID, imageID))
      .map(() => ({ path: [...inputPath, "imageIDs"], message: "must be images of the account" }));
  return [
    ...checkImages(imageIDs, path),
    ...checkQuantity(item.quantity, path),
    ...checkCurrency(item.basePrice, [...path, "basePrice"]),
    ...(isUnknown ? [{ path: [...path, "productID"], message: "is not a product of the account" }] : []),
    ...options.flatMap((option, index) => [
      ...checkImages(option.imageIDs, [...path, "options", index]),
      ...checkQuantity(option.quantity, [...path, "options", index]),
      ...checkCurrency(option.priceModifier, [...path, "options", index, "priceModifier"]),
    ]),
    ...checkPrice(item, path),
  ];
};

/** Rejects the request with status 422 if line items are invalid, and with 400 if there are none. */
export const checkLineItems = (
  services: LineItemServices,
  accountID: string,
  items: readonly LineItemInput[],
): void => {
  if (items.length === 0) rejectRequest(400, { error: "at least one line item is required" });
  const issues = items.flatMap((item, index) =>
    checkItem(services, accountID, item, ["lineItems", "items", index]),
  );
  if (issues.length > 0) rejectRequest(422, toProblems(issues));
};
