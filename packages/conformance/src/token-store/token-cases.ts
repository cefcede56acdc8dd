import { assertEqual, assertThat } from "../assert.js";
import {
  acquireLease,
  createSignal,
  createToken,
  readAccessToken,
  type TokenStoreCase,
  writeToken,
} from "./token-store-test.js";

const UNCHANGED = "A token is used exactly as it is read.";
const EXPIRED = "An expired token must not be used.";

const sortFields = (fields: object) => Object.fromEntries(Object.entries(fields).sort());

const contentCases: readonly TokenStoreCase[] = [
  {
    name: "returns undefined for a key without a token",
    why: UNCHANGED,
    check: async ({ store, key }) => assertEqual("read", await store.read(key, createSignal()), undefined),
  },
  {
    name: "returns the token that another user wrote",
    why: UNCHANGED,
    check: async ({ store, otherStore, key }) => {
      const token = createToken({ refreshToken: "refresh", scope: "/a.read /b.write" });
      await writeToken(store, key, token);
      const { expiresAt, ...fields } = (await otherStore.read(key, createSignal())) ?? createToken();
      const { expiresAt: writtenExpiresAt, ...writtenFields } = token;
      assertEqual("the token", sortFields(fields), sortFields(writtenFields));
      assertThat(
        "expiresAt",
        expiresAt <= writtenExpiresAt + 50 && expiresAt > writtenExpiresAt - 5_000,
        `about ${writtenExpiresAt}`,
        expiresAt,
      );
    },
  },
  {
    name: "preserves long tokens and unusual characters",
    why: UNCHANGED,
    check: async ({ store, otherStore, key }) => {
      const accessToken = `é𝄞"\\\n\0${"x".repeat(65_536)}`;
      await writeToken(store, key, createToken({ accessToken }));
      assertEqual("the access token", await readAccessToken(otherStore, key), accessToken);
    },
  },
  {
    name: "stores a token without a refresh token",
    why: UNCHANGED,
    check: async ({ store, otherStore, key }) => {
      await writeToken(store, key, createToken());
      assertEqual("refreshToken", (await otherStore.read(key, createSignal()))?.refreshToken, undefined);
    },
  },
  {
    name: "separates similar keys",
    why: "A token of one scope must not be used for another.",
    check: async ({ store, otherStore, key }) => {
      await writeToken(store, key, createToken());
      for (const similar of [`${key} `, key.toUpperCase(), `${key}:token`, ""])
        assertEqual(
          `read of ${JSON.stringify(similar)}`,
          await otherStore.read(similar, createSignal()),
          undefined,
        );
      await acquireLease(otherStore, `${key} `);
    },
  },
];

const expiryCases: readonly TokenStoreCase[] = [
  {
    name: "does not return an expired token without a refresh token",
    why: EXPIRED,
    check: async ({ store, otherStore, key }) => {
      await writeToken(store, key, createToken({ expiresAt: Date.now() - 1_000 }));
      assertEqual("read", await otherStore.read(key, createSignal()), undefined);
    },
  },
  {
    name: "returns an expired token with a refresh token only as expired",
    why: EXPIRED,
    check: async ({ store, otherStore, key }) => {
      await writeToken(store, key, createToken({ expiresAt: Date.now() - 1_000, refreshToken: "refresh" }));
      const token = await otherStore.read(key, createSignal());
      // A store may keep the token for its refresh token, or discard it.
      if (token)
        assertThat(
          "expiresAt",
          token.expiresAt <= Date.now(),
          "to be in the past",
          token.expiresAt - Date.now(),
        );
    },
  },
];

export const tokenCases: readonly TokenStoreCase[] = [...contentCases, ...expiryCases];
