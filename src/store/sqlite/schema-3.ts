/** Schema 3: of which country a party is, and what that was read from (`Party` in src/record/types.ts). */
export const SCHEMA_3 = `
ALTER TABLE parties ADD COLUMN country TEXT;
ALTER TABLE parties ADD COLUMN country_basis TEXT;
`
