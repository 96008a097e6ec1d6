import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { seedDemo } from "./seed/seed-demo"

/**
 * `npm run seed`: fills the database with the demo market. Every part finds
 * what it made before by its natural key (handle, code, e-mail, name), so a
 * run that was killed is finished by the next, and a finished one is left
 * alone.
 */
export default async function seed({ container }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  await seedDemo(container, (line) => logger.info(line))
}
