// Terminal applications, and the tips of transfers.
import assert from "node:assert/strict";
import { findByForeignID } from "../steps.mjs";

const IOS = { platform: "ios", appBundleID: "com.example.shop" };
const ANDROID = {
  platform: "android",
  packageName: "com.example.shop",
  sha256Digest: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  versionCode: "100",
};

/** Registers, reads and deletes applications for both platforms. */
const manageTerminalApplications = async (context) => {
  const { call, reject, moov, sandbox } = context;
  const { terminalApplications } = moov;
  const { terminalApplicationID } = await call("createTerminalApplication", () =>
    terminalApplications.create(IOS),
  );
  const android = await call("createTerminalApplication", () => terminalApplications.create(ANDROID));
  await reject("createTerminalApplication", 409, () => terminalApplications.create(IOS));
  await reject(
    "createTerminalApplication",
    422,
    () => terminalApplications.create({ platform: "ios" }),
    ({ appBundleID }) => assert.equal(appBundleID, "is required"),
  );
  await sandbox.clock.advance({ minutes: 1 });
  await call(
    "getTerminalApplication",
    () => terminalApplications.get({ terminalApplicationID }),
    ({ status }) => assert.equal(status, "enabled"),
  );
  const addVersion = (version) =>
    terminalApplications.createVersion({
      terminalApplicationID: android.terminalApplicationID,
      terminalApplicationVersion: { version },
    });
  await call("createTerminalApplicationVersion", () => addVersion("101"));
  await reject("createTerminalApplicationVersion", 409, () => addVersion("101"));
  await call("deleteTerminalApplication", () => terminalApplications.delete({ terminalApplicationID }));
  await reject("getTerminalApplication", 404, () => terminalApplications.get({ terminalApplicationID }));
  await call(
    "listTerminalApplications",
    () => terminalApplications.list(),
    ([application]) => assert.equal(application.versionCode, "101"),
  );
};

/** Links an account with an application. */
const linkTerminalApplications = async (context) => {
  const { call, reject, moov, sandbox } = context;
  const { accountTerminalApplications } = moov;
  const { accountID } = await findByForeignID(context, "seller");
  const { terminalApplicationID } = await call("createTerminalApplication", () =>
    moov.terminalApplications.create(IOS),
  );
  const link = (id = terminalApplicationID) =>
    accountTerminalApplications.link({
      accountID,
      linkAccountTerminalApplication: { terminalApplicationID: id },
    });
  await reject("linkAccountTerminalApplication", 409, () => link());
  await reject(
    "linkAccountTerminalApplication",
    422,
    () => link(crypto.randomUUID()),
    (error) => assert.match(error.terminalApplicationID, /no such/),
  );
  await sandbox.clock.advance({ minutes: 1 });
  await call("linkAccountTerminalApplication", () => link());
  await call("getAccountTerminalApplication", () =>
    accountTerminalApplications.get({ accountID, terminalApplicationID }),
  );
  await call(
    "listAccountTerminalApplications",
    () => accountTerminalApplications.list({ accountID }),
    (links) => assert.equal(links.length, 1),
  );
  await call(
    "getTerminalConfiguration",
    () => accountTerminalApplications.getConfiguration({ accountID, terminalApplicationID }),
    ({ configuration }) => assert.notEqual(configuration, ""),
  );
  await reject("getTerminalConfiguration", 404, () =>
    accountTerminalApplications.getConfiguration({
      accountID,
      terminalApplicationID: crypto.randomUUID(),
    }),
  );
};

/** Sets the tips of an account. */
const manageTransferConfig = async (context) => {
  const { call, reject, moov } = context;
  const { transferConfig } = moov;
  const { accountID } = await findByForeignID(context, "seller");
  await reject("getTransferConfig", 404, () => transferConfig.get({ accountID }));
  const create = (tipPresets) => transferConfig.create({ accountID, createTransferConfig: { tipPresets } });
  await reject(
    "createTransferConfig",
    422,
    () => create({ percentageOptions: [100] }),
    (error) => assert.match(error.tipPresetsPercentageOptions["0"], /below 100/),
  );
  await call("createTransferConfig", () =>
    create({ calculationBasis: "pre-tax", percentageOptions: [10, 15, 20] }),
  );
  await reject("createTransferConfig", 400, () => create({}));
  await call("getTransferConfig", () => transferConfig.get({ accountID }));
  await call(
    "updateTransferConfig",
    () =>
      transferConfig.update({
        accountID,
        putTransferConfig: {
          tipPresets: { fixedAmountOptions: [{ currency: "USD", valueDecimal: "5.00" }] },
        },
      }),
    ({ tipPresets }) => assert.equal(tipPresets.percentageOptions, undefined),
  );
};

export const SCENARIOS = [manageTerminalApplications, linkTerminalApplications, manageTransferConfig];
