import type { IssuingMerchantCategoryInput } from "@moovkit/issuing";

/** The merchant category codes of each group: single codes and ranges. */
export const MERCHANT_CATEGORIES: Readonly<Record<IssuingMerchantCategoryInput, readonly string[]>> = {
  advertising: ["7311"],
  airlines: ["3000-3299", "4511"],
  "alcohol-and-bars": ["5813", "5921"],
  "car-rental": ["3351-3500", "7512", "7519"],
  education: ["8211", "8220", "8241", "8244", "8249", "8299"],
  electronics: ["5045", "5732"],
  "fuel-and-gas": ["5541", "5542", "5983"],
  gambling: ["7800-7802", "7995"],
  groceries: ["5411", "5422", "5441", "5451", "5462", "5499"],
  "ground-transportation": ["4111", "4112", "4131", "4789"],
  "hardware-and-home": ["5200", "5211", "5231", "5251", "5261", "5712-5714", "5718", "5719", "5722"],
  healthcare: ["4119", "5047", "5122", "5912", "5975", "5976", "8011", "8021", "8031", "8041-8099"],
  "live-entertainment": ["7922", "7929", "7991", "7996"],
  lodging: ["3501-3999", "7011", "7012"],
  movies: ["7829", "7832", "7841"],
  "office-supplies": ["5021", "5111", "5943"],
  parking: ["7523"],
  "personal-care": ["5977", "7230", "7297", "7298"],
  "professional-services": ["7392", "8111", "8911", "8931", "8999"],
  "restaurants-and-dining": ["5811", "5812", "5814"],
  "retail-general": ["5310", "5311", "5331", "5399", "5651", "5999"],
  "rideshare-and-taxis": ["4121"],
  "software-and-saas": ["4816", "5734", "7372", "7379"],
  "sports-and-recreation": ["5940", "5941", "7032", "7933", "7941", "7992", "7997", "7999"],
  subscriptions: ["4899", "5815-5818", "5968"],
  "travel-agencies": ["4722", "4723"],
};

/** Returns whether a group contains a merchant category code. A group that is not documented is empty. */
export const isInCategory = (mcc: string, category: string): boolean => {
  const codes = Object.hasOwn(MERCHANT_CATEGORIES, category)
    ? MERCHANT_CATEGORIES[category as IssuingMerchantCategoryInput]
    : [];
  return codes.some((code) => {
    const [first = "", last = first] = code.split("-");
    return mcc >= first && mcc <= last;
  });
};
