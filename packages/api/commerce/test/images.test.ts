import { operationConformance } from "@moovkit/conformance";
import { describe, expect, it } from "vitest";
import { BAD_REQUEST, CONFLICT, unprocessable } from "../../../conformance/test/error-examples.js";
import {
  deleteImage,
  getImageMetadata,
  getPublicImage,
  listImageMetadata,
  updateImage,
  updateImageMetadata,
  uploadImage,
} from "../src/index.js";
import { accountID, IMAGE, PLAIN_IMAGE } from "./fixtures.js";

const { imageID, publicID } = IMAGE;

const IMAGES = `/accounts/${accountID}/images`;
const PATH = `${IMAGES}/${imageID}`;

const key = { accountID, imageID };

const BYTES = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const FILE = new File([BYTES], "cake.png", { type: "image/png" });
const metadata = { altText: "A cake" };

const ERRORS = [
  BAD_REQUEST,
  CONFLICT,
  unprocessable({ image: "is wrong", metadata: { altText: "is wrong" } }, [
    ["image"],
    ["metadata", "altText"],
  ]),
];

describe.each([
  {
    operation: "uploadImage",
    cases: operationConformance(uploadImage, {
      requests: [
        {
          input: { accountID, image: FILE },
          request: { method: "POST", path: IMAGES, form: { image: FILE } },
          idempotent: false,
        },
        {
          name: "every field",
          input: { accountID, image: FILE, metadata },
          request: { method: "POST", path: IMAGES, form: { image: FILE, metadata: '{"altText":"A cake"}' } },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID", "image"] },
        {
          name: "text, and wrong metadata",
          input: { accountID, image: "cake.png", metadata: { altText: 1, title: "Cake" } },
          issues: ["image", "metadata", "metadata.altText"],
        },
        {
          name: "an image above 16 MB",
          input: { accountID, image: new Uint8Array(16 * 1024 * 1024 + 1) },
          issues: ["image"],
        },
      ],
      responses: [
        { status: 201, body: PLAIN_IMAGE, result: PLAIN_IMAGE },
        { name: "every field", status: 201, body: IMAGE, result: IMAGE },
      ],
      errors: ERRORS,
    }),
  },
  {
    operation: "listImageMetadata",
    cases: operationConformance(listImageMetadata, {
      requests: [
        { input: { accountID }, request: { method: "GET", path: IMAGES }, idempotent: true },
        {
          name: "every parameter",
          input: { accountID, skip: 0, count: 20 },
          request: { method: "GET", path: IMAGES, query: { skip: "0", count: "20" } },
        },
      ],
      invalidInputs: [{ input: { skip: -1, count: 1.5 }, issues: ["accountID", "count", "skip"] }],
      responses: [
        { body: [IMAGE, PLAIN_IMAGE], result: [IMAGE, PLAIN_IMAGE] },
        { name: "no images", body: [], result: [] },
      ],
      pages: {
        input: { accountID, count: 2 },
        pages: [[IMAGE, PLAIN_IMAGE], [PLAIN_IMAGE]],
        requests: [
          { method: "GET", path: IMAGES, query: { count: "2" } },
          { method: "GET", path: IMAGES, query: { count: "2", skip: "2" } },
        ],
        items: [IMAGE, PLAIN_IMAGE],
      },
    }),
  },
  {
    operation: "getImageMetadata",
    cases: operationConformance(getImageMetadata, {
      requests: [{ input: key, request: { method: "GET", path: PATH }, idempotent: true }],
      invalidInputs: [{ input: {}, issues: ["accountID", "imageID"] }],
      responses: [{ body: IMAGE, result: IMAGE }],
      errors: [{ status: 404, code: "not_found_error" }],
    }),
  },
  {
    operation: "updateImage",
    cases: operationConformance(updateImage, {
      requests: [
        {
          input: { ...key, image: FILE },
          request: { method: "PUT", path: PATH, form: { image: FILE } },
          idempotent: false,
        },
        {
          name: "every field",
          input: { ...key, image: BYTES, metadata },
          request: {
            method: "PUT",
            path: PATH,
            form: {
              image: new File([BYTES], "blob", { type: "application/octet-stream" }),
              metadata: '{"altText":"A cake"}',
            },
          },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID", "image", "imageID"] },
        {
          name: "an image above 16 MB",
          input: { ...key, image: new Blob([new Uint8Array(16 * 1024 * 1024 + 1)]) },
          issues: ["image"],
        },
      ],
      responses: [{ body: IMAGE, result: IMAGE }],
      errors: ERRORS,
    }),
  },
  {
    operation: "deleteImage",
    cases: operationConformance(deleteImage, {
      requests: [{ input: key, request: { method: "DELETE", path: PATH }, idempotent: true }],
      invalidInputs: [{ input: {}, issues: ["accountID", "imageID"] }],
      responses: [{ status: 204, result: undefined }],
      errors: [BAD_REQUEST, CONFLICT],
    }),
  },
  {
    operation: "updateImageMetadata",
    cases: operationConformance(updateImageMetadata, {
      requests: [
        {
          input: key,
          request: { method: "PUT", path: `${PATH}/metadata`, json: {} },
          idempotent: true,
        },
        {
          name: "every field",
          input: { ...key, ...metadata },
          request: { method: "PUT", path: `${PATH}/metadata`, json: metadata },
        },
      ],
      invalidInputs: [{ input: { altText: null }, issues: ["accountID", "altText", "imageID"] }],
      responses: [{ body: IMAGE, result: IMAGE }],
      errors: [BAD_REQUEST, CONFLICT, unprocessable({ altText: "is wrong" }, [["altText"]])],
    }),
  },
  {
    operation: "getPublicImage",
    cases: operationConformance(getPublicImage, {
      requests: [
        {
          input: { publicID },
          request: { method: "GET", path: `/images/${publicID}`, headers: { authorization: undefined } },
          idempotent: true,
        },
        {
          name: "a size",
          input: { publicID, size: "640x0" },
          request: {
            method: "GET",
            path: `/images/${publicID}`,
            query: { size: "640x0" },
            headers: { authorization: undefined, accept: "*/*" },
          },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["publicID"] },
        { name: "a size with one number", input: { publicID, size: "640" }, issues: ["size"] },
        { name: "a size below 0", input: { publicID, size: "-640x480" }, issues: ["size"] },
      ],
      responses: [
        {
          headers: { "content-type": "image/webp" },
          body: BYTES,
          result: { bytes: BYTES, contentType: "image/webp" },
        },
      ],
      errors: [{ status: 404, code: "not_found_error" }],
    }),
  },
])("$operation", ({ cases }) => {
  it.each(cases)("$name", async ({ run }) => void (await run()));
});

it("only images are public", () => {
  expect(getPublicImage.operation.credentials).toBe("none");
  expect(getImageMetadata.operation.credentials).toBeUndefined();
});
