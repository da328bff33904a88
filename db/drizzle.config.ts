import { defineConfig } from "drizzle-kit";

/** `npm run migrations` compares the schema with db/migrations and writes the next migration. */
export default defineConfig({
  dialect: "sqlite",
  schema: "./db/schema/*.ts",
  out: "./db/migrations",
  casing: "snake_case",
});
