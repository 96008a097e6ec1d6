import { defineConfig, loadEnv } from "@medusajs/framework/utils"
import { readEnvironment } from "./src/environment"
import { withSuite } from "./src/with-suite"

loadEnv(process.env.NODE_ENV || "development", process.cwd())

const environment = readEnvironment(process.env)

export default defineConfig(
  withSuite(environment.config, environment.options, { from: "source" })
)
