import { loadRecordedShop } from "./double/catalogue"
import { OdooDouble } from "./double/server"

export { OdooDouble } from "./double/server"

/** A running double with the recorded shop in it. */
export async function startOdoo(): Promise<OdooDouble> {
  const odoo = new OdooDouble()
  await loadRecordedShop(odoo.world)
  await odoo.start()
  return odoo
}

let asked = false

/**
 * A double that the file's application is connected to. Call it before
 * `suiteTest`: the application reads its environment when it boots, so files
 * that do share none.
 */
export function odooBesideApplication(env: Record<string, string> = {}): {
  readonly odoo: OdooDouble
} {
  if (asked) {
    throw new Error("One application is connected to one double")
  }
  asked = true
  let odoo: OdooDouble | undefined
  beforeAll(async () => {
    odoo = await startOdoo()
    Object.assign(process.env, odoo.environment(), env)
  })
  afterAll(() => odoo?.stop())
  return {
    get odoo() {
      if (!odoo) {
        throw new Error("The double is there inside tests only")
      }
      return odoo
    },
  }
}
