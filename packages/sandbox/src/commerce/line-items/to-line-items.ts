import type { LineItem, LineItemInput } from "@moovkit/models";
import type { ImageStore } from "../images/image-store.js";
import type { ProductStore } from "../products/product-store.js";

/** The services that the images of line items come from. */
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

/** Returns line items as responses contain them: with their own images and those of their products. */
export const toLineItems = (
  services: LineItemServices,
  accountID: string,
  items: readonly LineItemInput[],
): LineItem[] =>
  items.map(({ imageIDs = [], options, ...item }) => {
    const { productID } = item;
    const productImageIDs =
      productID === undefined ? [] : services.products.listImageIDs(accountID, productID);
    const withOptions = {
      ...item,
      ...(options && {
        options: options.map(({ imageIDs: optionImageIDs = [], ...option }) =>
          withImages(services, option, optionImageIDs),
        ),
      }),
    };
    return withImages(services, withOptions, [...productImageIDs, ...imageIDs]);
  });
