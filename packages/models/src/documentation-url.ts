/** Address of the documentation: `homepage` of the root `package.json`. */
export const DOCUMENTATION_URL = "https://moovkit.example";
