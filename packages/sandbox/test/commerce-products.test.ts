import {
  type CreateProductInput,
  createProduct,
  deleteImage,
  disableProduct,
  getProduct,
  listProductCategories,
  listProducts,
  updateImageMetadata,
  updateProduct,
  uploadImage,
} from "@moovkit/commerce";
import { describe, expect, it } from "vitest";
import { UNKNOWN_ID } from "./helpers.js";
import { createBusiness, openClient, reopen } from "./open-client.js";
import { toPNG, usd } from "./open-store.js";
import { CONFLICT, NOT_FOUND, unprocessable } from "./rejections.js";

const openCatalog = async () => {
  const opened = await openClient();
  const { client } = opened;
  const accountID = await createBusiness(client);
  const { imageID, publicID, link } = await uploadImage(client, { accountID, image: toPNG() });
  const create = (details: Partial<CreateProductInput> = {}) =>
    createProduct(client, { accountID, title: "Cake", basePrice: usd("25.00"), ...details });
  return { ...opened, accountID, image: { imageID, publicID, link }, create };
};

const SIZES = {
  name: "Size",
  description: "How **many** people it serves",
  minSelect: 1,
  maxSelect: 1,
  options: [{ name: "Small", priceModifier: usd("-2.50") }, { name: "Large" }],
};

describe("a product", () => {
  it("has options, images and a category", async () => {
    const { client, accountID, image, create } = await openCatalog();
    const { imageID } = image;
    const { categories } = await listProductCategories(client);
    const category = categories.find(({ level }) => level === 2);
    const [small, large] = SIZES.options;
    const product = await create({
      description: "With cherries",
      images: [{ imageID }],
      optionGroups: [
        {
          ...SIZES,
          options: [{ name: "Small", priceModifier: usd("-2.50"), images: [{ imageID }] }, { name: "Large" }],
        },
      ],
      categoryID: category?.categoryID,
    });
    expect(product).toEqual({
      productID: product.productID,
      title: "Cake",
      description: "With cherries",
      basePrice: usd("25.00"),
      images: [image],
      optionGroups: [{ ...SIZES, options: [{ ...small, images: [image] }, large] }],
      category,
      createdOn: product.updatedOn,
      updatedOn: expect.stringMatching(/^2026-01-01T/),
    });
    await updateImageMetadata(client, { accountID, imageID, altText: "A cake" });
    expect(await getProduct(client, { accountID, productID: product.productID })).toMatchObject({
      images: [{ ...image, altText: "A cake" }],
    });
  });

  it("is replaced as a whole", async () => {
    const { client, accountID, image, create } = await openCatalog();
    const { productID, createdOn } = await create({
      description: "With cherries",
      images: [{ imageID: image.imageID }],
      optionGroups: [SIZES],
    });
    const updated = await updateProduct(client, {
      accountID,
      productID,
      title: "Pie",
      basePrice: usd("9.90"),
    });
    expect(updated).toEqual({
      productID,
      title: "Pie",
      basePrice: usd("9.90"),
      createdOn,
      updatedOn: expect.any(String),
    });
    expect(updated.updatedOn > createdOn).toBe(true);
  });

  it("disappears from lists when it is disabled, also in a copy of the sandbox", async () => {
    const { sandbox, client, accountID, create } = await openCatalog();
    const { productID, title, basePrice } = await create();
    const key = { accountID, productID };
    await disableProduct(client, key);
    const copy = await reopen(sandbox);
    expect(await listProducts(copy.client, { accountID })).toEqual([]);
    expect(await getProduct(copy.client, key)).toMatchObject({ title, disabledOn: expect.any(String) });
    expect(await disableProduct(client, key).result()).toMatchObject(CONFLICT);
    expect(await updateProduct(client, { ...key, title, basePrice }).result()).toMatchObject(CONFLICT);
  });

  it("belongs to one account", async () => {
    const { client, create } = await openCatalog();
    const { productID, title, basePrice } = await create();
    const key = { accountID: await createBusiness(client), productID };
    expect(await getProduct(client, key).result()).toMatchObject(NOT_FOUND);
    expect(await updateProduct(client, { ...key, title, basePrice }).result()).toMatchObject(NOT_FOUND);
    expect(await disableProduct(client, key).result()).toMatchObject(NOT_FOUND);
  });

  it.each<[string, Partial<CreateProductInput>, object]>([
    ["HTML", { description: "<b>With</b> cherries" }, { description: expect.stringMatching(/HTML/) }],
    [
      "another currency",
      { basePrice: { ...usd("1.00"), currency: "EUR" } },
      { basePrice: { currency: "must be USD" } },
    ],
    [
      "an unknown image",
      { images: [{ imageID: UNKNOWN_ID }] },
      { images: { 0: { imageID: expect.any(String) } } },
    ],
    ["an unknown category", { categoryID: "none" }, { categoryID: "is not a category" }],
    [
      "more required options than options",
      { optionGroups: [{ ...SIZES, minSelect: 3, maxSelect: 3 }] },
      { optionGroups: { 0: { minSelect: expect.any(String) } } },
    ],
    [
      "a maximum below the minimum",
      { optionGroups: [SIZES, { ...SIZES, maxSelect: 0 }] },
      { optionGroups: { 1: { maxSelect: expect.any(String) } } },
    ],
    [
      "invalid options",
      {
        optionGroups: [
          { ...SIZES, options: [{ name: "Small", description: "<br>", images: [{ imageID: UNKNOWN_ID }] }] },
        ],
      },
      {
        optionGroups: {
          0: {
            options: {
              0: { description: expect.any(String), images: { 0: { imageID: expect.any(String) } } },
            },
          },
        },
      },
    ],
  ])("must not have %s", async (_, details, fields) => {
    const { create } = await openCatalog();
    expect(await create(details).result()).toMatchObject(unprocessable(fields));
  });

  it("must not have a disabled image", async () => {
    const { client, accountID, image, create } = await openCatalog();
    await deleteImage(client, { accountID, imageID: image.imageID });
    const result = await create({ images: [{ imageID: image.imageID }] }).result();
    expect(result).toMatchObject(unprocessable({ images: { 0: { imageID: expect.any(String) } } }));
  });
});

it.each<[object, readonly string[]]>([
  [{}, ["Layer cake", "Cheesecake", "Tea"]],
  [{ title: "CAKE" }, ["Layer cake", "Cheesecake"]],
  [{ category: "food-drink" }, ["Layer cake", "Tea"]],
  [{ category: "food-drink_beverages" }, ["Tea"]],
  [{ title: "cake", category: "food-drink" }, ["Layer cake"]],
  [{ skip: 1, count: 1 }, ["Cheesecake"]],
])("listProducts with %j returns %j", async (filters, titles) => {
  const { client, accountID, create } = await openCatalog();
  await create({ title: "Layer cake", categoryID: "food-drink_bakery" });
  await create({ title: "Cheesecake" });
  await create({ title: "Tea", categoryID: "food-drink_beverages" });
  const products = await listProducts(client, { accountID, ...filters });
  expect(products.map(({ title }) => title)).toEqual(titles);
});

it("the categories are a tree with unique IDs", async () => {
  const { client } = await openCatalog();
  const { categories } = await listProductCategories(client);
  const levels = new Map(categories.map(({ categoryID, level }) => [categoryID, level]));
  expect(levels.size).toBe(categories.length);
  for (const { level, parentID = "" } of categories) expect(levels.get(parentID) ?? 0).toBe(level - 1);
});
