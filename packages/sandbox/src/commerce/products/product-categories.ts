import type { ProductCategory } from "@moovkit/commerce";

/** The names of the categories, and of those below them. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  "Food & Drink": ["Bakery", "Beverages", "Prepared Meals"],
  Apparel: ["Clothing", "Shoes"],
  "Health & Beauty": ["Personal Care", "Fitness"],
  "Home & Garden": ["Furniture", "Plants"],
  Services: ["Consulting", "Repairs"],
};

const toID = (name: string): string => name.toLowerCase().replace(/[^a-z]+/g, "-");

/** The categories of the sandbox. The names are fictitious. */
export const PRODUCT_CATEGORIES: readonly ProductCategory[] = Object.entries(NAMES).flatMap(
  ([name, children]) => {
    const parent = { categoryID: toID(name), name, fullName: name, level: 1 };
    const toChild = (child: string): ProductCategory => ({
      categoryID: `${parent.categoryID}_${toID(child)}`,
      name: child,
      fullName: `${name} > ${child}`,
      level: 2,
      parentID: parent.categoryID,
    });
    return [parent, ...children.map(toChild)];
  },
);

/** Returns the category with this ID. */
export const findCategory = (categoryID: string | undefined): ProductCategory | undefined =>
  PRODUCT_CATEGORIES.find((category) => category.categoryID === categoryID);

/** Returns whether a category is this ancestor, or below it. */
export const isWithin = (category: ProductCategory | undefined, ancestorID: string): boolean =>
  category !== undefined &&
  (category.categoryID === ancestorID || isWithin(findCategory(category.parentID), ancestorID));
