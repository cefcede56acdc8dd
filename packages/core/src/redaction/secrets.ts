import { decodeBase64 } from "../base64.js";
import type { HttpRequest } from "../http.js";
import { isSecretHeader } from "../secret-headers.js";
import { listForms } from "./list-forms.js";

/** The secrets of some requests. */
export interface Secrets {
  /**
   * The forms of the secrets: a secret can contain separators, or characters that look like an escape sequence. A
   * secret that is too short to be searched for is preceded by the name of its field.
   */
  readonly spellings: readonly string[];
  /** The secrets that are too short to be searched for outside of their fields, such as the CVV of a card. */
  readonly shortSecrets: readonly ShortSecret[];
  /** Whether all secrets are known. If not, foreign text is omitted instead of searched. */
  readonly isComplete: boolean;
}

/** A secret that is too short to be searched for, and the field that it was in. */
export interface ShortSecret {
  readonly field: string;
  readonly secret: string;
}

/** The secrets that are collected from a request. */
interface FoundSecrets {
  readonly long: Set<string>;
  /** The keys are the field and the secret, with a space between them. */
  readonly short: Map<string, ShortSecret>;
}

/** A shorter secret would match ordinary words. */
export const MIN_SECRET_LENGTH = 8;

/** Limits of what is examined in a request. They are far above those of real requests. */
const MAX_BODY_LENGTH = 2_000_000;
const MAX_FIELDS = 10_000;
const MAX_SECRETS = 50;

/**
 * Names of fields with credentials, and of those that identify a person or a bank account. They are secret even if an
 * operation of the application does not declare them.
 */
const SECRET_NAME = /(secret|secretkey|token|password|cardnumber|cardcvv|accountnumber|ssn|itin|full)$/i;

/** Whether everything in a field is secret: the operation declares it, or it is a string with the name of a secret. */
export const isSecretField = (
  name: string,
  value: unknown,
  secretFields: readonly string[] | undefined,
): boolean => secretFields?.includes(name) || (typeof value === "string" && SECRET_NAME.test(name));

const addSecret = (found: FoundSecrets, field: string, secret: string): void => {
  if (secret.length >= MIN_SECRET_LENGTH) found.long.add(secret);
  else if (secret !== "") found.short.set(`${field} ${secret}`, { field, secret });
};

/** As a number in JSON, a secret has no leading zeros, and only as many digits as a number can have. */
const addNumber = (found: FoundSecrets, field: string, secret: string): void => {
  if (/^\d+$/.test(secret)) addSecret(found, field, String(Number(secret)));
};

/** Adds the values of secret fields. Returns whether all fields were visited. */
const collectFromData = (
  data: unknown,
  secretFields: readonly string[] | undefined,
  found: FoundSecrets,
): boolean => {
  const queue: { readonly field: string; readonly value: unknown; readonly isSecret: boolean }[] = [
    { field: "", value: data, isSecret: false },
  ];
  let fields = 0;
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { field: name, value, isSecret } = next;
    // Bytes have no fields, and a file has millions of them.
    if (ArrayBuffer.isView(value)) continue;
    if (typeof value === "object" && value !== null) {
      for (const [field, entry] of Object.entries(value)) {
        fields += 1;
        if (fields > MAX_FIELDS) return false;
        queue.push({ field, value: entry, isSecret: isSecret || isSecretField(field, entry, secretFields) });
      }
    } else if (isSecret && (typeof value === "string" || typeof value === "number")) {
      addSecret(found, name, String(value));
      addNumber(found, name, String(value));
    }
  }
  return true;
};

const parseJson = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

/** Adds the values of secret fields of a form or a query, where a field may be repeated. */
const collectFromEntries = (
  entries: Iterable<[string, unknown]>,
  secretFields: readonly string[] | undefined,
  found: FoundSecrets,
): boolean => {
  const fields = [...entries].map(([field, value]) => ({ [field]: value }));
  return collectFromData(fields, secretFields, found);
};

const collectFromBody = (
  body: HttpRequest["body"],
  secretFields: readonly string[] | undefined,
  found: FoundSecrets,
): boolean => {
  if (body instanceof FormData) return collectFromEntries(body, secretFields, found);
  if (typeof body !== "string") return true;
  if (body.length > MAX_BODY_LENGTH) return false;
  const data = parseJson(body);
  // A custom operation or a plugin may send a form.
  return data === undefined
    ? collectFromEntries(new URLSearchParams(body), secretFields, found)
    : collectFromData(data, secretFields, found);
};

const collectFromQuery = (
  url: string,
  secretFields: readonly string[] | undefined,
  found: FoundSecrets,
): boolean => {
  const start = url.indexOf("?");
  return start < 0 || collectFromEntries(new URLSearchParams(url.slice(start)), secretFields, found);
};

/** The scheme of an `authorization` header is not secret. */
const collectFromAuthorization = (authorization: string, found: FoundSecrets): void => {
  const credentials = authorization.slice(authorization.indexOf(" ") + 1);
  found.long.add(credentials);
  if (!/^basic /i.test(authorization)) return;
  const pair = decodeBase64(credentials);
  found.long.add(pair.slice(pair.indexOf(":") + 1));
};

const isLong = (text: string): boolean => text.trim().length >= MIN_SECRET_LENGTH;

const listSpellings = ({ long, short }: FoundSecrets): readonly string[] => [
  ...new Set(
    [...[...long].filter(isLong), ...short.keys()]
      .flatMap((secret) => listForms(secret).map(({ text }) => text))
      .filter(isLong),
  ),
];

/**
 * Collects secrets. Never throws.
 *
 * @param collect - Adds the secrets. Returns whether it found all of them.
 */
const collectSecrets = (collect: (found: FoundSecrets) => boolean): Secrets => {
  const found: FoundSecrets = { long: new Set(), short: new Map() };
  try {
    if (collect(found) && found.long.size + found.short.size <= MAX_SECRETS)
      return {
        spellings: listSpellings(found),
        shortSecrets: [...found.short.values()],
        isComplete: true,
      };
  } catch {
    // A value cannot be read, so its secrets are not known.
  }
  return { spellings: [], shortSecrets: [], isComplete: false };
};

const collectFromRequest = (
  { url, headers, body }: HttpRequest,
  secretFields: readonly string[] | undefined,
  found: FoundSecrets,
): boolean => {
  for (const [name, value] of Object.entries(headers)) {
    // A plugin without types may have set any value.
    if (!isSecretHeader(name) || typeof value !== "string") continue;
    if (name.endsWith("authorization")) collectFromAuthorization(value, found);
    else found.long.add(value);
  }
  return collectFromQuery(url, secretFields, found) && collectFromBody(body, secretFields, found);
};

/** Secrets that were collected before, and the secret fields that were known then. */
interface CachedSecrets {
  readonly secretFields: readonly string[] | undefined;
  readonly secrets: Secrets;
}

/** Requests are immutable, and several events and errors of a call need their secrets. */
const cache = new WeakMap<HttpRequest, CachedSecrets>();

const secretsOfRequest = (request: HttpRequest, secretFields: readonly string[] | undefined): Secrets => {
  const cached = cache.get(request);
  // A transport can redact a response with other fields than those of the operation.
  if (cached && cached.secretFields === secretFields) return cached.secrets;
  const secrets = collectSecrets((found) => collectFromRequest(request, secretFields, found));
  cache.set(request, { secretFields, secrets });
  return secrets;
};

/**
 * Returns the secrets in the headers and the bodies of requests. Never throws.
 *
 * @param requests - The requests of one operation.
 * @param secretFields - The fields that the operation declares as secret.
 */
export const secretsOf = (
  requests: readonly HttpRequest[],
  secretFields: readonly string[] | undefined,
): Secrets => {
  const all = requests.map((request) => secretsOfRequest(request, secretFields));
  return {
    spellings: [...new Set(all.flatMap(({ spellings }) => spellings))],
    shortSecrets: all.flatMap(({ shortSecrets }) => shortSecrets),
    isComplete: all.every(({ isComplete }) => isComplete),
  };
};

/** Returns the secrets in the input of an operation. Never throws. */
export const secretsOfInput = (input: unknown, secretFields: readonly string[] | undefined): Secrets =>
  collectSecrets((found) => collectFromData(input, secretFields, found));

/** Whether there is nothing to search for. */
export const isEmpty = ({ spellings, shortSecrets, isComplete }: Secrets): boolean =>
  isComplete && spellings.length === 0 && shortSecrets.length === 0;

/**
 * Omits secrets that are ordinary words. They occur by chance in the messages of this SDK's errors, which must not be
 * rewritten. Real secrets contain digits.
 */
export const withoutWords = ({ spellings, ...secrets }: Secrets): Secrets => ({
  ...secrets,
  spellings: spellings.filter((secret) => !/^[a-z ]+$/i.test(secret)),
});
