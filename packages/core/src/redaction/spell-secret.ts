/** The digits of a card number or a similar number, with or without separators. */
const NUMBER = /^\d(?:[ -]?\d){11,18}$/;

/** American Express prints the 15 digits of a card in groups of 4, 6 and 5. Other numbers have groups of 4. */
const GROUPS_OF_15 = /^(\d{4})(\d{6})(\d{5})$/;

/**
 * Returns a secret in the ways in which a server may write it. Numbers of cards are often written in groups, so that each way
 * of writing one is searched for.
 */
export const spellSecret = (secret: string): readonly string[] => {
  if (!NUMBER.test(secret)) return [secret];
  const digits = secret.replace(/[ -]/g, "");
  const groups = GROUPS_OF_15.exec(digits)?.slice(1) ?? digits.match(/\d{1,4}/g) ?? [];
  return [secret, digits, groups.join(" "), groups.join("-")];
};

/**
 * Returns a short secret with the name of its field, in the ways in which a server may write both: as JSON, in a form, or in
 * a sentence. The secret by itself would match ordinary words.
 */
export const spellMember = (field: string, secret: string): readonly string[] => [
  `"${field}":"${secret}`,
  `"${field}": "${secret}`,
  `"${field}":${secret}`,
  `"${field}": ${secret}`,
  `${field}=${secret}`,
  `${field}: ${secret}`,
];
