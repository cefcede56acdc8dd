// Invites, resolution links and branding.
import assert from "node:assert/strict";
import { createIndividual } from "../steps.mjs";

const INVITE = {
  returnURL: "https://shop.example/welcome",
  termsOfServiceURL: "https://shop.example/terms",
  scopes: ["accounts.read"],
  grantScopes: ["transfers.write"],
  capabilities: ["transfers"],
  feePlanCodes: ["merchant-direct"],
  prefill: {
    accountType: "business",
    profile: {
      business: { legalBusinessName: "Whole Body Fitness LLC", taxID: { ein: { number: "123-45-6789" } } },
    },
    foreignID: "invited",
  },
};

/** Creates, reads and revokes an invite. */
const manageInvites = async (context) => {
  const { call, reject, moov, partnerAccountID } = context;
  const { onboarding } = moov;
  const { code } = await call(
    "createOnboardingInvite",
    () => onboarding.createInvite(INVITE),
    ({ prefill, partner }) => {
      assert.equal(prefill.profile.business.legalBusinessName, "Whole Body Fitness LLC");
      assert.equal(prefill.profile.business.taxID, undefined);
      assert.equal(partner.accountID, partnerAccountID);
    },
  );
  await call("revokeOnboardingInvite", () => onboarding.revokeInvite({ code }));
  await call(
    "getOnboardingInvite",
    () => onboarding.getInvite({ code }),
    ({ revokedOn }) => assert.ok(revokedOn instanceof Date),
  );
  await call(
    "listOnboardingInvites",
    () => onboarding.listInvites(),
    (list) => assert.equal(list.length, 1),
  );
  await reject("getOnboardingInvite", 404, () => onboarding.getInvite({ code: "none" }));
  await createIndividual(context, "invited");
  await reject("createOnboardingInvite", 409, () => onboarding.createInvite(INVITE));
  await reject(
    "createOnboardingInvite",
    422,
    () => onboarding.createInvite({ ...INVITE, returnURL: "shop" }),
    (error) => assert.equal(typeof error.returnURL, "string"),
  );
};

/** Creates, reads and disables a resolution link. */
const manageResolutionLinks = async (context) => {
  const { call, reject, moov } = context;
  const { resolutionLinks } = moov;
  const { accountID } = await createIndividual(context, "unverified");
  const toRequest = (recipient) => ({ accountID, createResolutionLink: { recipient } });
  const phone = { number: "5555555555", countryCode: "1" };
  const { code } = await call(
    "createResolutionLink",
    () => resolutionLinks.create(toRequest({ phone })),
    ({ status, expiresOn }) => {
      assert.equal(status, "active");
      assert.ok(expiresOn instanceof Date);
    },
  );
  await reject("createResolutionLink", 409, () => resolutionLinks.create(toRequest({ phone })));
  const key = { accountID, resolutionLinkCode: code };
  await call("getResolutionLink", () => resolutionLinks.get(key));
  await call("disableResolutionLink", () => resolutionLinks.disable(key));
  await reject("disableResolutionLink", 409, () => resolutionLinks.disable(key));
  await call(
    "listResolutionLinks",
    () => resolutionLinks.list({ accountID }),
    ([link]) => assert.equal(link.status, "disabled"),
  );
  await reject(
    "createResolutionLink",
    422,
    () => resolutionLinks.create(toRequest({ phone: { countryCode: "1" } })),
    (error) => assert.equal(typeof error.phone, "string"),
  );
};

/** Creates and replaces the colors of an account. */
const manageBranding = async ({ call, reject, moov, partnerAccountID: accountID }) => {
  const { branding } = moov;
  const toRequest = (light) => ({
    accountID,
    brandProperties: { colors: { dark: { accent: "#111111" }, light: { accent: light } } },
  });
  await reject("getBrand", 404, () => branding.get({ accountID }));
  await call("createBrand", () => branding.create(toRequest("#eeeeee")));
  await reject("createBrand", 409, () => branding.create(toRequest("#eeeeee")));
  await call("upsertBrand", () => branding.upsert(toRequest("#ffffff")));
  await call(
    "getBrand",
    () => branding.get({ accountID }),
    ({ colors }) => assert.equal(colors.light.accent, "#ffffff"),
  );
  await reject(
    "upsertBrand",
    422,
    () => branding.upsert(toRequest("white")),
    (error) => assert.equal(typeof error.colors.light.accent, "string"),
  );
};

export const SCENARIOS = [manageInvites, manageResolutionLinks, manageBranding];
