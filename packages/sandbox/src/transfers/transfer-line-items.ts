import type { TransferLineItems, TransferLineItemsInput } from "@moovkit/transfers";

/** Returns line items as responses contain them. The sandbox has no images. */
export const toLineItems = ({ items }: TransferLineItemsInput): TransferLineItems => ({
  items: items.map(({ imageIDs: _imageIDs, options, ...item }) => ({
    ...item,
    ...(options && { options: options.map(({ imageIDs: _optionImageIDs, ...option }) => option) }),
  })),
});
