import { decodeBase64 } from "../base64.js";
import type { HttpRequest } from "../http.js";
import { isSecretHeader } from "../secret-headers.js";
import { decodeRepeatedly } from "./decode-repeatedly.js";

/** The secrets of some requests. */
export interface Secrets {
  /**
   * The secrets and their decoded forms, because a secret may itself contain what looks like an escape sequence. Without
   * those that are too short to be searched for.
   */
  readonly spellings: readonly string[];
  /** Whether all secrets are known. If not, foreign text is omitted instead of searched. */
  readonly isComplete: boolean;
}

/** A shorter secret would match ordinary words. */
export const MIN_SECRET_LENGTH = 8;

/** Limits of what is examined in a request. They are far above those of real requests. */
const MAX_BODY_LENGTH = 2_000_000;
const MAX_FIELDS = 10_000;
const MAX_SECRETS = 50;

/** Names of fields with credentials, and of those that identify a person or a bank account. */
const SECRET_FIELD = /(secret|secretkey|token|password|cardnumber|accountnumber|ssn|itin|full)$/i;

/** Whether the value of a field of a request is a secret. */
export const isSecretField = (field: string): boolean => SECRET_FIELD.test(field);

/** Adds the values of secret fields. Returns whether all fields were visited. */
const collectFromData = (data: unknown, found: Set<string>): boolean => {
  const queue: unknown[] = [data];
  let fields = 0;
  while (queue.length > 0) {
    const next = queue.pop();
    if (typeof next !== "object" || next === null) continue;
    for (const [field, value] of Object.entries(next)) {
      fields += 1;
      if (fields > MAX_FIELDS) return false;
      if (typeof value === "string" && isSecretField(field)) found.add(value);
      else queue.push(value);
    }
  }
  return true;
};

const parseBody = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    // A custom operation or a plugin may send a form.
    return Object.fromEntries(new URLSearchParams(body));
  }
};

const collectFromBody = (body: HttpRequest["body"], found: Set<string>): boolean => {
  if (typeof body === "string")
    return body.length <= MAX_BODY_LENGTH && collectFromData(parseBody(body), found);
  return body instanceof FormData
    ? collectFromData(
        [...body].map(([field, value]) => ({ [field]: value })),
        found,
      )
    : true;
};

/** The scheme of an `authorization` header is not secret. */
const collectFromAuthorization = (authorization: string, found: Set<string>): void => {
  const credentials = authorization.slice(authorization.indexOf(" ") + 1);
  found.add(credentials);
  if (!/^basic /i.test(authorization)) return;
  const pair = decodeBase64(credentials);
  found.add(pair.slice(pair.indexOf(":") + 1));
};

const listSpellings = (secret: string): readonly string[] =>
  secret.length < MIN_SECRET_LENGTH
    ? []
    : decodeRepeatedly(secret)
        .map(({ text }) => text)
        .filter((spelling) => spelling.length >= MIN_SECRET_LENGTH);

const collectFromQuery = (url: string, found: Set<string>): void => {
  const start = url.indexOf("?");
  if (start < 0) return;
  for (const [field, value] of new URLSearchParams(url.slice(start))) {
    if (isSecretField(field)) found.add(value);
  }
};

const collectFromRequest = ({ url, headers, body }: HttpRequest): Secrets => {
  const found = new Set<string>();
  collectFromQuery(url, found);
  for (const [name, value] of Object.entries(headers)) {
    // A plugin without types may have set any value.
    if (!isSecretHeader(name) || typeof value !== "string") continue;
    if (name.endsWith("authorization")) collectFromAuthorization(value, found);
    else found.add(value);
  }
  const isComplete = collectFromBody(body, found) && found.size <= MAX_SECRETS;
  return { spellings: isComplete ? [...found].flatMap(listSpellings) : [], isComplete };
};

/** Requests are immutable, and several events and errors of a call need their secrets. */
const cache = new WeakMap<HttpRequest, Secrets>();

const secretsOfRequest = (request: HttpRequest): Secrets => {
  const known = cache.get(request);
  if (known) return known;
  let secrets: Secrets;
  try {
    secrets = collectFromRequest(request);
  } catch {
    secrets = { spellings: [], isComplete: false };
  }
  cache.set(request, secrets);
  return secrets;
};

/** Returns the secrets in the headers and the bodies of requests. Never throws. */
export const secretsOf = (requests: readonly HttpRequest[]): Secrets => {
  const all = requests.map(secretsOfRequest);
  return {
    spellings: [...new Set(all.flatMap(({ spellings }) => spellings))],
    isComplete: all.every(({ isComplete }) => isComplete),
  };
};

/** Returns the secrets in the input of an operation. Never throws. */
export const secretsOfInput = (input: unknown): Secrets => {
  const found = new Set<string>();
  try {
    const isComplete = collectFromData(input, found) && found.size <= MAX_SECRETS;
    return { spellings: isComplete ? [...found].flatMap(listSpellings) : [], isComplete };
  } catch {
    return { spellings: [], isComplete: false };
  }
};

/** Whether there is nothing to search for. */
export const isEmpty = ({ spellings, isComplete }: Secrets): boolean => isComplete && spellings.length === 0;

/**
 * Omits secrets that are ordinary words. They occur by chance in the messages of this SDK's errors, which must not be
 * rewritten. Real secrets contain digits.
 */
export const withoutWords = ({ spellings, isComplete }: Secrets): Secrets => ({
  spellings: spellings.filter((secret) => !/^[a-z]+$/i.test(secret)),
  isComplete,
});
