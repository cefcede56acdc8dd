/** A bank that the sandbox knows. */
export interface Institution {
  readonly routingNumber: string;
  readonly name: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
}

/** The banks with the routing numbers of Moov's examples. Their names and places are invented. */
export const INSTITUTIONS: readonly Institution[] = [
  {
    routingNumber: "322271627",
    name: "Harbor Street Bank",
    city: "Long Beach",
    state: "CA",
    postalCode: "90802",
  },
  {
    routingNumber: "273976369",
    name: "Prairie Credit Union",
    city: "Waterloo",
    state: "IA",
    postalCode: "50701",
  },
  { routingNumber: "271071321", name: "Lakeside Bank", city: "Chicago", state: "IL", postalCode: "60601" },
  {
    routingNumber: "011401533",
    name: "Granite Savings Bank",
    city: "Concord",
    state: "NH",
    postalCode: "03301",
  },
  {
    routingNumber: "111326233",
    name: "Bluebonnet Credit Union",
    city: "Austin",
    state: "TX",
    postalCode: "78701",
  },
];

const OTHER_BANK = "Sandbox Bank";

/** Banks that take part in neither RTP nor FedNow. */
const WITHOUT_INSTANT_PAYMENTS: ReadonlySet<string> = new Set(["111326233"]);

const CHECK_WEIGHTS = [3, 7, 1];

/** Returns whether a routing number has nine digits and the correct check digit. */
export const isRoutingNumber = (routingNumber: string): boolean => {
  if (!/^\d{9}$/.test(routingNumber)) return false;
  const sum = Array.from(routingNumber, Number).reduce(
    (total, digit, index) => total + digit * (CHECK_WEIGHTS[index % CHECK_WEIGHTS.length] as number),
    0,
  );
  return sum > 0 && sum % 10 === 0;
};

/** Returns the name of the bank with a routing number. */
export const bankNameOf = (routingNumber: string): string =>
  INSTITUTIONS.find((institution) => institution.routingNumber === routingNumber)?.name ?? OTHER_BANK;

/** Returns whether the bank with a routing number takes part in RTP and FedNow. */
export const supportsInstantPayments = (routingNumber: string): boolean =>
  !WITHOUT_INSTANT_PAYMENTS.has(routingNumber);
