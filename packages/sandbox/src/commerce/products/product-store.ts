import type { CreateProductInput, Product } from "@moovkit/commerce";
import type { Engine } from "../../engine/engine.js";
import { rejectRequest } from "../../reject-request.js";
import { createAccountTable } from "../account-table.js";
import type { ImageStore } from "../images/image-store.js";
import { findCategory } from "./product-categories.js";

/** The details of a product in a request. */
export type ProductDetails = Omit<CreateProductInput, "accountID">;

/** A product as it is stored. Its images and its category are looked up, because they can change. */
interface StoredProduct extends Pick<Product, "productID" | "createdOn" | "updatedOn" | "disabledOn"> {
  readonly details: ProductDetails;
}

/** The products of all accounts. */
export interface ProductStore {
  /** Returns a product. Rejects the request with status 404 if the account has no such product. */
  get(accountID: string, productID: string): Product;
  /** Returns the products of an account that are not disabled, the oldest first. */
  list(accountID: string): readonly Product[];
  /** Returns whether line items can refer to a product. */
  isAvailable(accountID: string, productID: string): boolean;
  /** Returns the IDs of the images of a product. */
  listImageIDs(accountID: string, productID: string): readonly string[];
  add(accountID: string, details: ProductDetails): Product;
  /** Replaces a product. Rejects the request with status 409 if it is disabled. */
  replace(accountID: string, productID: string, details: ProductDetails): Product;
  /** Disables a product. Rejects the request with status 409 if it is disabled. */
  disable(accountID: string, productID: string): void;
}

type ImageInputs = ProductDetails["images"];

const imageIDsOf = (images: ImageInputs = []): readonly string[] => images.map(({ imageID }) => imageID);

const toProduct = (
  images: ImageStore,
  { details, productID, createdOn, updatedOn, disabledOn }: StoredProduct,
): Product => {
  const withImages = <Input extends { readonly images?: ImageInputs }>({
    images: inputs,
    ...input
  }: Input) => ({
    ...input,
    ...(inputs && { images: imageIDsOf(inputs).map(images.describe) }),
  });
  const { categoryID, optionGroups, ...rest } = details;
  const category = findCategory(categoryID);
  return {
    productID,
    ...withImages(rest),
    ...(optionGroups && {
      optionGroups: optionGroups.map((group) => ({ ...group, options: group.options.map(withImages) })),
    }),
    ...(category && { category }),
    createdOn,
    updatedOn,
    ...(disabledOn !== undefined && { disabledOn }),
  };
};

/** Creates the product store of a sandbox. */
export const createProductStore = ({ store, timestamp }: Engine, images: ImageStore): ProductStore => {
  const products = createAccountTable<StoredProduct>(store, "products", "product");

  const save = (accountID: string, product: StoredProduct): Product => {
    products.save(accountID, product.productID, product);
    return toProduct(images, product);
  };
  const getEnabled = (accountID: string, productID: string): StoredProduct => {
    const product = products.get(accountID, productID);
    return product.disabledOn === undefined
      ? product
      : rejectRequest(409, { error: "the product is disabled" });
  };
  return {
    get: (accountID, productID) => toProduct(images, products.get(accountID, productID)),
    list: (accountID) =>
      products
        .list(accountID)
        .filter(({ disabledOn }) => disabledOn === undefined)
        .map((product) => toProduct(images, product)),
    isAvailable: (accountID, productID) => {
      const product = products.find(accountID, productID);
      return product !== undefined && product.disabledOn === undefined;
    },
    listImageIDs: (accountID, productID) => imageIDsOf(products.find(accountID, productID)?.details.images),
    add: (accountID, details) => {
      const createdOn = timestamp();
      return save(accountID, { productID: crypto.randomUUID(), details, createdOn, updatedOn: createdOn });
    },
    replace: (accountID, productID, details) =>
      save(accountID, { ...getEnabled(accountID, productID), details, updatedOn: timestamp() }),
    disable: (accountID, productID) => {
      const product = getEnabled(accountID, productID);
      const disabledOn = timestamp();
      save(accountID, { ...product, updatedOn: disabledOn, disabledOn });
    },
  };
};
