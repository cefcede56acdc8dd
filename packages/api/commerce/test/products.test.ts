import { operationConformance } from "@moovkit/conformance";
import { describe, it } from "vitest";
import { BAD_REQUEST, CONFLICT, unprocessable } from "../../../conformance/test/error-examples.js";
import {
  createProduct,
  disableProduct,
  getProduct,
  listProductCategories,
  listProducts,
  updateProduct,
} from "../src/index.js";
import { accountID, CATEGORY, PLAIN_PRODUCT, PRODUCT, usd } from "./fixtures.js";

const { productID } = PRODUCT;

const PRODUCTS = `/accounts/${accountID}/products`;
const PATH = `${PRODUCTS}/${productID}`;

const key = { accountID, productID };

const BODY = { title: "Cake", basePrice: usd("25.00") };
const EVERY_FIELD = {
  ...BODY,
  description: "With **cherries**",
  images: [{ imageID: "i1" }],
  optionGroups: [
    {
      name: "Size",
      description: "How many people it serves",
      minSelect: 0,
      maxSelect: 1,
      options: [
        {
          name: "Small",
          description: "Four people",
          priceModifier: usd("-2.50"),
          images: [{ imageID: "i2" }],
        },
        { name: "Large" },
      ],
    },
  ],
  categoryID: "fb-1-2",
};

const INVALID = [
  {
    name: "wrong values",
    input: {
      ...key,
      title: 1,
      description: null,
      basePrice: usd("-25.00"),
      images: ["i1"],
      optionGroups: [
        { name: "Size", minSelect: 0.5, options: [{ priceModifier: usd("1"), images: [{ imageID: "" }] }] },
      ],
      categoryID: "",
    },
    issues: [
      "basePrice.valueDecimal",
      "categoryID",
      "description",
      "images.0",
      "optionGroups.0.maxSelect",
      "optionGroups.0.minSelect",
      "optionGroups.0.options.0.images.0.imageID",
      "optionGroups.0.options.0.name",
      "optionGroups.0.options.0.priceModifier.valueDecimal",
      "title",
    ],
  },
];

const ERRORS = [
  BAD_REQUEST,
  CONFLICT,
  unprocessable(
    {
      title: "is wrong",
      description: "is wrong",
      basePrice: { currency: "is wrong" },
      images: { "0": { imageID: "is wrong" } },
      optionGroups: {
        "1": {
          minSelect: "is wrong",
          options: {
            "0": { priceModifier: { valueDecimal: "is wrong" }, images: { "2": { imageID: "is wrong" } } },
          },
        },
      },
      categoryID: "is wrong",
    },
    [
      ["title"],
      ["description"],
      ["basePrice", "currency"],
      ["images", "0", "imageID"],
      ["optionGroups", "1", "minSelect"],
      ["optionGroups", "1", "options", "0", "priceModifier", "valueDecimal"],
      ["optionGroups", "1", "options", "0", "images", "2", "imageID"],
      ["categoryID"],
    ],
  ),
];

describe.each([
  {
    operation: "listProducts",
    cases: operationConformance(listProducts, {
      requests: [
        { input: { accountID }, request: { method: "GET", path: PRODUCTS }, idempotent: true },
        {
          name: "every parameter",
          input: { accountID, category: "fb-1", title: "cake & tea", skip: 0, count: 20 },
          request: {
            method: "GET",
            path: PRODUCTS,
            query: { category: "fb-1", title: "cake & tea", skip: "0", count: "20" },
          },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID"] },
        {
          name: "wrong filters",
          input: { accountID, category: "", title: 1, skip: -1, count: 1.5 },
          issues: ["category", "count", "skip", "title"],
        },
      ],
      responses: [
        { body: [PRODUCT, PLAIN_PRODUCT], result: [PRODUCT, PLAIN_PRODUCT] },
        { name: "no products", body: [], result: [] },
      ],
      pages: {
        input: { accountID, title: "a" },
        pages: [[PRODUCT, PLAIN_PRODUCT], [PLAIN_PRODUCT]],
        requests: [
          { method: "GET", path: PRODUCTS, query: { title: "a" } },
          { method: "GET", path: PRODUCTS, query: { title: "a", skip: "2" } },
        ],
        items: [PRODUCT, PLAIN_PRODUCT],
      },
    }),
  },
  {
    operation: "createProduct",
    cases: operationConformance(createProduct, {
      requests: [
        {
          input: { accountID, ...BODY },
          request: { method: "POST", path: PRODUCTS, json: BODY },
          idempotent: false,
        },
        {
          name: "every field",
          input: { accountID, ...EVERY_FIELD },
          request: { method: "POST", path: PRODUCTS, json: EVERY_FIELD },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID", "basePrice", "title"] },
        { name: "an ID", input: { ...key, ...BODY }, issues: [""] },
      ],
      responses: [
        { status: 201, body: PLAIN_PRODUCT, result: PLAIN_PRODUCT },
        { name: "every field", status: 201, body: PRODUCT, result: PRODUCT },
      ],
      errors: ERRORS,
    }),
  },
  {
    operation: "getProduct",
    cases: operationConformance(getProduct, {
      requests: [{ input: key, request: { method: "GET", path: PATH }, idempotent: true }],
      invalidInputs: [{ input: {}, issues: ["accountID", "productID"] }],
      responses: [{ body: PRODUCT, result: PRODUCT }],
      errors: [{ status: 404, code: "not_found_error" }],
    }),
  },
  {
    operation: "updateProduct",
    cases: operationConformance(updateProduct, {
      requests: [
        { input: { ...key, ...BODY }, request: { method: "PUT", path: PATH, json: BODY }, idempotent: true },
        {
          name: "every field",
          input: { ...key, ...EVERY_FIELD },
          request: { method: "PUT", path: PATH, json: EVERY_FIELD },
        },
      ],
      invalidInputs: [{ input: key, issues: ["basePrice", "title"] }, ...INVALID],
      responses: [{ body: PRODUCT, result: PRODUCT }],
      errors: ERRORS,
    }),
  },
  {
    operation: "disableProduct",
    cases: operationConformance(disableProduct, {
      requests: [{ input: key, request: { method: "DELETE", path: PATH }, idempotent: true }],
      invalidInputs: [{ input: {}, issues: ["accountID", "productID"] }],
      responses: [{ status: 204, result: undefined }],
      errors: [BAD_REQUEST, CONFLICT],
    }),
  },
  {
    operation: "listProductCategories",
    cases: operationConformance(listProductCategories, {
      requests: [{ request: { method: "GET", path: "/product-categories" }, idempotent: true }],
      responses: [
        {
          body: { categories: [CATEGORY, { ...CATEGORY, parentID: undefined }] },
          result: { categories: [CATEGORY, { ...CATEGORY, parentID: undefined }] },
        },
      ],
    }),
  },
])("$operation", ({ cases }) => {
  it.each(cases)("$name", async ({ run }) => void (await run()));
});
