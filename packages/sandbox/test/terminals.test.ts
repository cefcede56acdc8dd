import { createAccessToken } from "@moovkit/authentication";
import type { Client } from "@moovkit/core";
import {
  type CreateTerminalApplicationInput,
  createTerminalApplication,
  createTerminalApplicationVersion,
  deleteTerminalApplication,
  getAccountTerminalApplication,
  getTerminalApplication,
  getTerminalConfiguration,
  linkAccountTerminalApplication,
  listAccountTerminalApplications,
  listTerminalApplications,
} from "@moovkit/terminals";
import { describe, expect, it } from "vitest";
import { UNKNOWN_ID } from "./helpers.js";
import { createBusiness, openClientOf, reopen } from "./open-client.js";
import { CONFLICT, NOT_FOUND } from "./rejections.js";
import { openWithEvents } from "./webhooks-helpers.js";

const IOS = { platform: "ios", appBundleID: "com.example.shop" } satisfies CreateTerminalApplicationInput;
const ANDROID = {
  platform: "android",
  packageName: "com.example.shop",
  sha256Digest: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  versionCode: "100",
} satisfies CreateTerminalApplicationInput;

const register = async (client: Client, input: CreateTerminalApplicationInput = IOS): Promise<string> =>
  (await createTerminalApplication(client, input)).terminalApplicationID;

describe("a terminal application", () => {
  it.each([IOS, ANDROID])("for $platform is enabled after a minute", async (input) => {
    const { sandbox, client, takeEvents } = await openWithEvents();
    const application = await createTerminalApplication(client, input);
    const { terminalApplicationID } = application;
    expect(application).toEqual({ terminalApplicationID, status: "pending", ...input });
    const copy = await reopen(sandbox);
    for (const each of [copy, { sandbox, client }]) {
      await each.sandbox.clock.advance({ minutes: 1 });
      expect(await getTerminalApplication(each.client, { terminalApplicationID })).toEqual({
        ...application,
        status: "enabled",
      });
    }
    expect(await takeEvents("terminalApplication.")).toEqual([
      { type: "terminalApplication.created", data: { terminalApplicationID, status: "pending" } },
      { type: "terminalApplication.updated", data: { terminalApplicationID, status: "enabled" } },
    ]);
  });

  it("is registered once for each platform", async () => {
    const { client } = await openWithEvents();
    const ids = [await register(client), await register(client, ANDROID)];
    for (const input of [IOS, { ...ANDROID, versionCode: "101" }])
      expect(await createTerminalApplication(client, input).result()).toMatchObject(CONFLICT);
    ids.push(await register(client, { ...IOS, appBundleID: "com.example.other" }));
    const listed = await listTerminalApplications(client);
    expect(listed.map(({ terminalApplicationID }) => terminalApplicationID)).toEqual(ids);
  });

  it.each([
    { ...IOS, appBundleID: "" },
    { ...ANDROID, packageName: "" },
    { ...ANDROID, sha256Digest: "" },
    { ...ANDROID, versionCode: "" },
  ])("has no empty field: %j", async (input) => {
    const { client } = await openWithEvents();
    const [field = ""] = Object.entries(input).find(([, value]) => value === "") ?? [];
    const result = await createTerminalApplication(client, input).result();
    expect(result).toMatchObject({ error: { fields: { [field]: "must not be empty" } } });
    expect(await listTerminalApplications(client)).toEqual([]);
  });

  it("is deleted with its links, even before it is enabled", async () => {
    const { sandbox, client, takeEvents } = await openWithEvents();
    const accountID = await createBusiness(client);
    const terminalApplicationID = await register(client);
    await sandbox.clock.advance({ minutes: 1 });
    await linkAccountTerminalApplication(client, { accountID, terminalApplicationID });
    await deleteTerminalApplication(client, { terminalApplicationID });
    expect(await deleteTerminalApplication(client, { terminalApplicationID }).result()).toMatchObject(
      NOT_FOUND,
    );
    expect(await listAccountTerminalApplications(client, { accountID })).toEqual([]);
    const pendingID = await register(client);
    await deleteTerminalApplication(client, { terminalApplicationID: pendingID });
    await takeEvents();
    await sandbox.clock.advance({ minutes: 1 });
    expect(await listTerminalApplications(client)).toEqual([]);
    expect(await takeEvents("terminalApplication.")).toEqual([]);
  });

  it("for Android can have more versions", async () => {
    const { client } = await openWithEvents();
    const terminalApplicationID = await register(client, ANDROID);
    const addVersion = (version: string) =>
      createTerminalApplicationVersion(client, { terminalApplicationID, version }).result();
    expect(await addVersion("100")).toMatchObject(CONFLICT);
    expect(await addVersion("101")).toMatchObject({ data: { version: "101" } });
    expect(await addVersion("101")).toMatchObject(CONFLICT);
    expect(await addVersion("")).toMatchObject({ error: { fields: { versionCode: "must not be empty" } } });
    expect(await getTerminalApplication(client, { terminalApplicationID })).toMatchObject({
      versionCode: "101",
    });
    const iosID = await register(client);
    const result = await createTerminalApplicationVersion(client, {
      terminalApplicationID: iosID,
      version: "1",
    }).result();
    expect(result).toMatchObject({ error: { code: "generic_error" } });
  });
});

describe("an account", () => {
  it("is linked once with an enabled application", async () => {
    const { sandbox, client } = await openWithEvents();
    const accountID = await createBusiness(client);
    const terminalApplicationID = await register(client);
    const link = { accountID, terminalApplicationID };
    expect(await linkAccountTerminalApplication(client, link).result()).toMatchObject(CONFLICT);
    await sandbox.clock.advance({ minutes: 1 });
    expect(await linkAccountTerminalApplication(client, link)).toEqual(link);
    expect(await linkAccountTerminalApplication(client, link).result()).toMatchObject(CONFLICT);
    expect(await getAccountTerminalApplication(client, link)).toEqual(link);
    expect(await listAccountTerminalApplications(client, { accountID })).toEqual([link]);
    const unknown = { accountID, terminalApplicationID: UNKNOWN_ID };
    expect(await linkAccountTerminalApplication(client, unknown).result()).toMatchObject({
      error: { fields: { terminalApplicationID: "there is no such terminal application" } },
    });
  });

  it("has a configuration for each link, which snapshots and recorded requests do not contain", async () => {
    const { sandbox, client } = await openWithEvents();
    const accountID = await createBusiness(client);
    const terminalApplicationID = await register(client);
    await sandbox.clock.advance({ minutes: 1 });
    const link = { accountID, terminalApplicationID };
    await linkAccountTerminalApplication(client, link);
    const { configuration } = await getTerminalConfiguration(client, link);
    const [claims = ""] = configuration.split(".");
    expect(JSON.parse(atob(claims))).toMatchObject(link);
    expect(JSON.stringify([sandbox.snapshot(), sandbox.requests])).not.toContain(configuration);
    const scope = `/accounts/${accountID}/terminal-configuration.read`;
    const { accessToken } = await createAccessToken(client, { grantType: "client_credentials", scope });
    const result = await getTerminalConfiguration(openClientOf(sandbox, { accessToken }), link).result();
    expect(result).toMatchObject({ ok: true });
  });
});

it("responds to what does not exist with 404", async () => {
  const { sandbox, client } = await openWithEvents();
  const accountID = await createBusiness(client);
  const otherID = await createBusiness(client);
  const terminalApplicationID = await register(client);
  await sandbox.clock.advance({ minutes: 1 });
  await linkAccountTerminalApplication(client, { accountID, terminalApplicationID });
  const unknown = { terminalApplicationID: UNKNOWN_ID };
  const calls = [
    getTerminalApplication(client, unknown),
    createTerminalApplicationVersion(client, { ...unknown, version: "1" }),
    linkAccountTerminalApplication(client, { accountID: UNKNOWN_ID, terminalApplicationID }),
    listAccountTerminalApplications(client, { accountID: UNKNOWN_ID }),
    getAccountTerminalApplication(client, { accountID: otherID, terminalApplicationID }),
    getAccountTerminalApplication(client, { accountID, ...unknown }),
    getTerminalConfiguration(client, { accountID: otherID, terminalApplicationID }),
  ];
  for (const call of calls) expect(await call.result()).toMatchObject(NOT_FOUND);
  expect(await listAccountTerminalApplications(client, { accountID: otherID })).toEqual([]);
});
