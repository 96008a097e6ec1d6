import { Modules } from "@medusajs/framework/utils"
import {
  createCustomerAccountWorkflow,
  createCustomerAddressesWorkflow,
} from "@medusajs/medusa/core-flows"
import { registerEmailPassword } from "./admin"
import { demoCustomers } from "./data/customers"
import type { DemoCustomer } from "./data/types"
import type { SeedContext } from "./seed-demo"

/** A demo customer with his id in the store. */
export type SeededCustomer = DemoCustomer & { id: string }

/** Every demo customer signs in with this password. */
export const DEMO_CUSTOMER_PASSWORD = "supersecret"

/** Customers who can sign in, each with an address. */
export async function seedCustomers({
  container,
}: SeedContext): Promise<SeededCustomer[]> {
  const service = container.resolve(Modules.CUSTOMER)
  const auth = container.resolve(Modules.AUTH)
  const seeded: SeededCustomer[] = []
  for (const demo of demoCustomers) {
    const { email, first_name, last_name, phone, address } = demo
    const [present] = await service.listCustomers(
      { email, has_account: true },
      { relations: ["addresses"] }
    )
    let id = present?.id
    if (!id) {
      const authIdentityId = await registerEmailPassword(
        auth,
        email,
        DEMO_CUSTOMER_PASSWORD
      )
      const { result } = await createCustomerAccountWorkflow(container).run({
        input: {
          authIdentityId,
          customerData: { email, first_name, last_name, phone },
        },
      })
      id = result.id
    }
    if (!present?.addresses?.length) {
      await createCustomerAddressesWorkflow(container).run({
        input: {
          addresses: [
            { ...address, customer_id: id, is_default_shipping: true },
          ],
        },
      })
    }
    seeded.push({ ...demo, id })
  }
  return seeded
}
