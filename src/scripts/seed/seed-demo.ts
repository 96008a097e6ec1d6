import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { featureOn } from "../../suite-options"
import { shipUnits } from "../../workflows/unit/ship-units"
import { seedAdmin } from "./admin"
import { seedBranches } from "./branches"
import { seedCatalogue } from "./catalogue"
import { seedCategories } from "./categories"
import { seedCombos } from "./combos"
import { seedContent } from "./content"
import { seedCouriers } from "./couriers"
import { seedCustomers } from "./customers"
import { seedDeliveries } from "./deliveries"
import { seedDeliveryZones, type LocalDelivery } from "./delivery-zones"
import { seedDemoUnits } from "./demo-units"
import { seedOrders } from "./orders"
import { seedRegions } from "./regions"

/** Where the store remembers how far the demo came. */
export const DEMO_MARK = "saptmarkets_demo"

/** What one part of the seed gets. */
export type SeedContext = {
  container: MedusaContainer
  /** Says in one line what is going on. */
  say: (line: string) => void
}

/** Fills the store with the demo market; see `seed.ts`. */
export async function seedDemo(
  container: MedusaContainer,
  say: (line: string) => void
): Promise<void> {
  const stores = container.resolve(Modules.STORE)
  const [store] = await stores.listStores({}, { take: 1 })
  if (!store) {
    throw new Error("The store has no record yet: run the migrations first.")
  }
  if (store.metadata?.[DEMO_MARK] === "done") {
    say("Demo: already there")
    return
  }
  const mark = (state: "started" | "done") =>
    stores.updateStores(store.id, {
      metadata: { ...store.metadata, [DEMO_MARK]: state },
    })
  await mark("started")
  const context: SeedContext = { container, say }

  say("Demo: administrator, units, regions")
  await seedAdmin(context)
  await shipUnits(container)
  await seedDemoUnits(context)
  await seedRegions(context, store.id)
  say("Demo: branches")
  const branches = await seedBranches(context, store.id)
  const local = featureOn("delivery")
    ? await seedDeliveryZones(context, branches)
    : new Map<string, LocalDelivery>()
  say("Demo: categories and products")
  const categories = await seedCategories(context)
  await seedCatalogue(context, { branches, categories })
  const combos = await seedCombos(context, branches)
  say("Demo: customers")
  const customers = await seedCustomers(context)
  await seedOrders(context, { branches, customers, combos, local })
  await seedContent(context, store.id, categories)
  say("Demo: couriers and deliveries")
  const couriers = await seedCouriers(context, branches)
  await seedDeliveries(context, branches, couriers)
  await mark("done")
  say("Demo: done")
}
