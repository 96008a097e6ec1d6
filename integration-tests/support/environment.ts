/**
 * What every test application runs under. Set before the configuration is
 * read; empty beats the developer's own `.env`.
 */
const TEST_ENVIRONMENT: Record<string, string> = {
  DATABASE_URL: "",
  REDIS_URL: "",
  JWT_SECRET: "suite-tests-jwt-secret",
  COOKIE_SECRET: "suite-tests-cookie-secret",
  COOKIE_SECURE: "",
  MEDUSA_BACKEND_URL: "",
  MEDUSA_WORKER_MODE: "shared",
  DISABLE_ADMIN: "true",
  SUITE_FEATURES_OFF: "",
  SUITE_LOCALES: "",
  SUITE_DOCS: "true",
  // The core links locales when its definitions are first read, and under the
  // runner that is before the configuration's flags are.
  MEDUSA_FF_TRANSLATION: "true",
  ODOO_URL: "",
  ODOO_HOST: "",
  DELIVERY_ACCEPT: "",
  // A test makes more calls in a second than a customer in a minute.
  RATE_LIMIT: "false",
}

/**
 * Puts the test's environment in place. Jest gives each file a `process.env`
 * of its own, so nothing has to be put back.
 */
export function setEnvironment(own: Record<string, string> = {}): void {
  Object.assign(process.env, TEST_ENVIRONMENT, own)
}
