import {
  createRegionsWorkflow,
  createTaxRegionsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import { Modules } from "@medusajs/framework/utils"
import type { SeedContext } from "../../../support/app"

/** Yen have no decimals; prices there are without tax, which is 10 %. */
export async function createJapan({ container }: SeedContext): Promise<string> {
  const [store] = await container.resolve(Modules.STORE).listStores({})
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        supported_currencies: [
          { currency_code: "sar", is_default: true, is_tax_inclusive: true },
          { currency_code: "kwd", is_tax_inclusive: true },
          { currency_code: "jpy", is_tax_inclusive: false },
        ],
      },
    },
  })
  const { result } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "Japan",
          currency_code: "jpy",
          countries: ["jp"],
          is_tax_inclusive: false,
          automatic_taxes: true,
          payment_providers: ["pp_system_default"],
        },
      ],
    },
  })
  await createTaxRegionsWorkflow(container).run({
    input: [
      {
        country_code: "jp",
        provider_id: "tp_system",
        default_tax_rate: { rate: 10, code: "ct", name: "Tax" },
      },
      {
        country_code: "sa",
        provider_id: "tp_system",
        default_tax_rate: { rate: 15, code: "vat", name: "VAT" },
      },
    ],
  })
  return result[0].id
}
