import type { Industry } from "@moovkit/enrichment";

type IndustryRow = readonly [industry: string, displayName: string, defaultMcc: string];

/** Fictitious industries, by the ID and the name of their category. */
const CATEGORIES: readonly (readonly [
  category: string,
  displayName: string,
  industries: readonly IndustryRow[],
])[] = [
  [
    "food-and-drink",
    "Food and drink",
    [
      ["bakeries", "Bakeries", "5462"],
      ["bars", "Bars", "5813"],
      ["caterers", "Caterers", "5811"],
      ["grocery-stores", "Grocery stores", "5411"],
      ["restaurants", "Restaurants", "5812"],
    ],
  ],
  [
    "health-and-fitness",
    "Health and fitness",
    [
      ["dentists", "Dentists", "8021"],
      ["doctors", "Doctors", "8011"],
      ["fitness", "Fitness clubs", "7997"],
      ["opticians", "Opticians", "8043"],
    ],
  ],
  [
    "home-services",
    "Home services",
    [
      ["cleaning", "Cleaning services", "7349"],
      ["electricians", "Electricians", "1731"],
      ["general-contractors", "General contractors", "1520"],
      ["landscaping", "Landscaping", "0780"],
      ["plumbers", "Plumbers", "1711"],
    ],
  ],
  [
    "professional-services",
    "Professional services",
    [
      ["accounting", "Accountants", "8931"],
      ["advertising", "Advertising", "7311"],
      ["consulting", "Consulting", "7392"],
      ["legal-services", "Lawyers", "8111"],
      ["software", "Software", "7372"],
    ],
  ],
  [
    "retail",
    "Retail",
    [
      ["bookstores", "Bookstores", "5942"],
      ["clothing-stores", "Clothing stores", "5651"],
      ["florists", "Florists", "5992"],
      ["furniture-stores", "Furniture stores", "5712"],
    ],
  ],
];

/** The industries, ordered by name. The merchant category codes are real. */
export const INDUSTRIES: readonly Industry[] = CATEGORIES.flatMap(
  ([category, categoryDisplayName, industries]) =>
    industries.map(([industry, displayName, defaultMcc]) => ({
      industry,
      displayName,
      category,
      categoryDisplayName,
      defaultMcc,
    })),
).sort((first, second) => (first.industry < second.industry ? -1 : 1));
