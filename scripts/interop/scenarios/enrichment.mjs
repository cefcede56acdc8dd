// Addresses, businesses, industries and avatars.
import assert from "node:assert/strict";
import { KEY } from "../key.mjs";
import { findByForeignID } from "../steps.mjs";

/** Completes an address and a profile, and lists industries. */
const fillForms = async ({ call, reject, moov }) => {
  await call(
    "getEnrichmentAddress",
    () => moov.enrichedAddress.get({ search: "12 Oak", preferStates: "TX", maxResults: 2 }),
    ({ suggestions }) =>
      assert.deepEqual(
        suggestions.map(({ addressLine1, city }) => [addressLine1, city]),
        [
          ["12 Oak Street", "Austin"],
          ["12 Oak Street", "Golden"],
        ],
      ),
  );
  await call(
    "getEnrichmentProfile",
    () => moov.enrichedProfile.get({ email: "ada@harbor-bakery.example" }),
    ({ business }) => assert.equal(business.legalBusinessName, "Harbor Bakery LLC"),
  );
  await reject("getEnrichmentProfile", 404, () => moov.enrichedProfile.get({ email: "ada@gmail.com" }));
  await call(
    "listIndustries",
    () => moov.industries.list(),
    ({ industries }) => assert.ok(industries.some(({ defaultMcc }) => defaultMcc === "5462")),
  );
};

/** Sets, reads and removes the avatar of an account. */
const manageAvatars = async (context) => {
  const { call, reject, moov } = context;
  const { avatars } = moov;
  const { accountID: uniqueID } = await findByForeignID(context, "seller");
  const security = { username: KEY.publicKey, password: KEY.secretKey };
  const image = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
  const upload = (content) =>
    avatars.upload(security, {
      uniqueID,
      avatarUploadRequest: { file: { fileName: "logo.png", content } },
    });
  await call("uploadAvatar", () => upload(image));
  await call(
    "getAvatar",
    () => avatars.get({ uniqueID }),
    async (stream) => assert.deepEqual(new Uint8Array(await new Response(stream).arrayBuffer()), image),
  );
  await reject("uploadAvatar", 415, () => upload(new TextEncoder().encode("logo")));
  await call("deleteAvatar", () => avatars.delete(security, { uniqueID }));
  await reject("getAvatar", 404, () => avatars.get({ uniqueID }));
};

export const SCENARIOS = [fillForms, manageAvatars];
