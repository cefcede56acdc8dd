import type { InvoiceLineItem, PaymentLinkLineItem } from "@moovkit/commerce";
import type { ImageStore } from "../images/image-store.js";
import type { ProductStore } from "../products/product-store.js";
import type { LineItemInput } from "./line-item.js";

/** What the images of line items come from. */
export interface LineItemServices {
  readonly images: ImageStore;
  readonly products: ProductStore;
}

/** Returns a line item or an option with its images, if there are any. */
const withImages = <Item extends object>(
  { images }: LineItemServices,
  item: Item,
  imageIDs: readonly string[],
) => (imageIDs.length > 0 ? { ...item, images: imageIDs.map(images.describe) } : item);

/** Returns the images of a line item or an option. Only those of payment links can have some. */
export const imageIDsOf = (input: object): readonly string[] =>
  (input as { readonly imageIDs?: readonly string[] }).imageIDs ?? [];

/** Returns a line item or an option of a request without the images, which responses contain in another form. */
const withoutImageIDs = <Input extends object>(input: Input): Omit<Input, "imageIDs"> => {
  const { imageIDs: _imageIDs, ...rest } = input as Input & { readonly imageIDs?: unknown };
  return rest;
};

/** Returns line items as responses contain them: with their own images and those of their products. */
export const toLineItems = (
  services: LineItemServices,
  accountID: string,
  items: readonly LineItemInput[],
): (InvoiceLineItem & PaymentLinkLineItem)[] =>
  items.map(({ options, ...input }) => {
    const { productID } = input;
    const productImageIDs =
      productID === undefined ? [] : services.products.listImageIDs(accountID, productID);
    const item = {
      ...withoutImageIDs(input),
      ...(options && {
        options: options.map((option) => withImages(services, withoutImageIDs(option), imageIDsOf(option))),
      }),
    };
    return withImages(services, item, [...productImageIDs, ...imageIDsOf(input)]);
  });
