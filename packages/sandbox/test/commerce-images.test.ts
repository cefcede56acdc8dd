import {
  deleteImage,
  getImageMetadata,
  getPublicImage,
  listImageMetadata,
  updateImage,
  updateImageMetadata,
  uploadImage,
} from "@moovkit/commerce";
import { createClient } from "@moovkit/core";
import { describe, expect, it } from "vitest";
import { handleUpdateImage } from "../src/commerce/images/update-image.js";
import { sandboxTransport } from "../src/index.js";
import { UNKNOWN_ID } from "./helpers.js";
import { createBusiness, openClient, reopen } from "./open-client.js";
import { openServices } from "./open-services.js";
import { toPNG } from "./open-store.js";
import { CONFLICT, NOT_FOUND, unprocessable } from "./rejections.js";

const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0x00]);
const WEBP = new TextEncoder().encode("RIFF1234WEBPVP8 ");

const openLibrary = async () => {
  const opened = await openClient();
  const { client } = opened;
  const accountID = await createBusiness(client);
  const image = await uploadImage(client, { accountID, image: toPNG(), metadata: { altText: "A cake" } });
  return { ...opened, accountID, image, key: { accountID, imageID: image.imageID } };
};

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());

describe("uploadImage", () => {
  it("keeps the image and its metadata, also in a copy of the sandbox", async () => {
    const { sandbox, client, image, key, accountID } = await openLibrary();
    expect(image).toEqual({
      imageID: key.imageID,
      publicID: expect.stringMatching(/^\w{21}$/),
      altText: "A cake",
      link: `https://api.moov.io/images/${image.publicID}`,
      createdOn: image.updatedOn,
      updatedOn: expect.stringMatching(/^2026-01-01T/),
    });
    expect(await getImageMetadata(client, key)).toEqual(image);
    expect(await listImageMetadata(client, { accountID })).toEqual([image]);
    const copy = await reopen(sandbox);
    const content = { bytes: await bytesOf(toPNG()), contentType: "image/png" };
    for (const each of [client, copy.client])
      expect(await getPublicImage(each, { publicID: image.publicID })).toEqual(content);
  });

  it.each([
    ["image/jpeg", JPEG],
    ["image/webp", WEBP],
  ])("detects %s", async (contentType, bytes) => {
    const { client, accountID } = await openLibrary();
    const { publicID } = await uploadImage(client, { accountID, image: bytes });
    expect(await getPublicImage(client, { publicID, size: "640x0" })).toEqual({ bytes, contentType });
  });

  it("keeps a large image", async () => {
    const { client, accountID } = await openLibrary();
    const bytes = new Uint8Array(1_000_000).fill(7);
    bytes.set(JPEG);
    const { publicID } = await uploadImage(client, { accountID, image: bytes });
    expect(Buffer.compare((await getPublicImage(client, { publicID })).bytes, bytes)).toBe(0);
  });

  it("rejects other files than images, and duplicates", async () => {
    const { client, accountID } = await openLibrary();
    const upload = (image: File | Uint8Array) => uploadImage(client, { accountID, image }).result();
    expect(await upload(new TextEncoder().encode("<svg/>"))).toMatchObject(
      unprocessable({ image: expect.stringMatching(/PNG/) }),
    );
    expect(await upload(toPNG())).toMatchObject(CONFLICT);
    const other = await createBusiness(client);
    expect(await uploadImage(client, { accountID: other, image: toPNG() })).toMatchObject({
      link: expect.any(String),
    });
    expect(await uploadImage(client, { accountID: UNKNOWN_ID, image: toPNG() }).result()).toMatchObject(
      NOT_FOUND,
    );
  });

  it("rejects more than 300 images", async () => {
    const { client, services } = await openServices();
    const accountID = await createBusiness(client);
    const add = (index: number) => {
      const content = { contentType: "image/jpeg", hash: String(index), bytes: JPEG };
      return services.images.add(accountID, content, undefined);
    };
    const [first] = Array.from({ length: 300 }, (_, index) => add(index));
    const upload = () => uploadImage(client, { accountID, image: toPNG() });
    expect(await upload().result()).toMatchObject(CONFLICT);
    await deleteImage(client, { accountID, imageID: first?.imageID ?? "" });
    expect(await upload()).toMatchObject({ imageID: expect.any(String) });
    let count = 0;
    for await (const _ of listImageMetadata(client, { accountID })) count += 1;
    expect(count).toBe(300);
  });
});

describe("an image", () => {
  it("can be replaced, and keeps its URL and its metadata", async () => {
    const { client, key, image } = await openLibrary();
    const replaced = await updateImage(client, { ...key, image: JPEG });
    expect(replaced).toEqual({ ...image, updatedOn: expect.any(String) });
    expect(await getPublicImage(client, { publicID: image.publicID })).toEqual({
      bytes: JPEG,
      contentType: "image/jpeg",
    });
    expect(await updateImage(client, { ...key, image: JPEG }).result()).toMatchObject(CONFLICT);
    const metadata = { altText: "A pie" };
    expect(await updateImage(client, { ...key, image: WEBP, metadata })).toMatchObject(metadata);
  });

  it("is not restored if it is deleted during an update", async () => {
    const { client, services } = await openServices();
    const accountID = await createBusiness(client);
    const { imageID } = await uploadImage(client, { accountID, image: toPNG() });
    const key = { accountID, imageID };
    const update = handleUpdateImage.handle({ input: { ...key, image: JPEG } } as never, services);
    services.images.update(accountID, {
      ...services.images.get(accountID, imageID),
      disabledOn: "2026-01-01T00:00:00Z",
    });
    await expect(update).rejects.toThrow();
    expect(await getImageMetadata(client, key)).toMatchObject({ disabledOn: expect.any(String) });
  });

  it("has other metadata after an update", async () => {
    const { client, key } = await openLibrary();
    expect(await updateImageMetadata(client, { ...key, altText: "A pie" })).toMatchObject({
      altText: "A pie",
    });
    expect(await updateImageMetadata(client, key)).not.toHaveProperty("altText");
  });

  it("can be seen by everyone, also after it was deleted", async () => {
    const { sandbox, client, accountID, key, image } = await openLibrary();
    await deleteImage(client, key);
    expect(await listImageMetadata(client, { accountID })).toEqual([]);
    expect(await getImageMetadata(client, key)).toMatchObject({ disabledOn: expect.any(String) });
    const anyone = createClient({ transport: sandboxTransport(sandbox) });
    const { bytes } = await getPublicImage(anyone, { publicID: image.publicID });
    expect(bytes).toEqual(await bytesOf(toPNG()));
    expect(await getPublicImage(anyone, { publicID: "none" }).result()).toMatchObject(NOT_FOUND);
    expect(await deleteImage(client, key).result()).toMatchObject(CONFLICT);
    expect(await updateImageMetadata(client, key).result()).toMatchObject(CONFLICT);
    expect(await updateImage(client, { ...key, image: JPEG }).result()).toMatchObject(CONFLICT);
  });

  it("belongs to one account", async () => {
    const { client, key } = await openLibrary();
    const other = { ...key, accountID: await createBusiness(client) };
    expect(await getImageMetadata(client, other).result()).toMatchObject(NOT_FOUND);
    expect(await updateImageMetadata(client, other).result()).toMatchObject(NOT_FOUND);
    expect(await updateImage(client, { ...other, image: JPEG }).result()).toMatchObject(NOT_FOUND);
    expect(await deleteImage(client, other).result()).toMatchObject(NOT_FOUND);
  });
});
