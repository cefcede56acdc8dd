import type { LineItems, LineItemsInput } from "@moovkit/models";

/** Returns line items as responses contain them. The sandbox has no images. */
export const toLineItems = ({ items }: LineItemsInput): LineItems => ({
  items: items.map(({ imageIDs: _imageIDs, options, ...item }) => ({
    ...item,
    ...(options && { options: options.map(({ imageIDs: _optionImageIDs, ...option }) => option) }),
  })),
});
