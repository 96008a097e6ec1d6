import { Modules } from "@medusajs/framework/utils"
import {
  deleteProductsWorkflow,
  uploadFilesWorkflow,
} from "@medusajs/medusa/core-flows"
import { featureOn } from "../../suite-options"
import type {
  ComboSlotInput,
  CreateComboInput,
} from "../../workflows/combo/combo-input"
import { comboService } from "../../workflows/combo/combo-rows"
import { createComboWorkflow } from "../../workflows/combo/workflows/create-combo"
import { deleteComboWorkflow } from "../../workflows/combo/workflows/delete-combo"
import type { Branch } from "./branches"
import { demoCombos } from "./data/combos"
import { drawScene } from "./data/pictures"
import { demoProducts } from "./data/products"
import type {
  DemoCombo,
  DemoComboSlot,
  DemoPrices,
  PictureSpec,
} from "./data/types"
import type { SeedContext } from "./seed-demo"
import { variantsBySku } from "./variants"

const DAY = 86_400_000
const LOCALE = "ar-SA"

/**
 * Deals in both branches, with pictures and Arabic; none where combos are
 * switched off: their products could not be bought.
 *
 * @returns combo ids by handle
 */
export async function seedCombos(
  context: SeedContext,
  branches: Branch[]
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  if (!featureOn("combos")) {
    return ids
  }
  const variants = await variantsBySku(
    context,
    demoCombos.flatMap((combo) =>
      combo.slots.flatMap((slot) => slot.choices.map((choice) => choice.sku))
    )
  )
  for (const [rank, demo] of demoCombos.entries()) {
    const id =
      (await finishedBefore(context, demo)) ??
      (await createCombo(context, demo, { rank, variants, branches }))
    ids.set(demo.handle, id)
  }
  context.say(`Demo: ${demoCombos.length} combos`)
  return ids
}

/**
 * A deal of an earlier run. Its translations are written last: without them
 * the run was killed half way, and what is there is taken away.
 */
async function finishedBefore(
  { container }: SeedContext,
  demo: DemoCombo
): Promise<string | undefined> {
  const [product] = await container
    .resolve(Modules.PRODUCT)
    .listProducts({ handle: demo.handle }, { select: ["id"], take: 1 })
  if (!product) {
    return undefined
  }
  const [combo] = await comboService(container).listCombos({
    product_id: product.id,
  })
  const [translation] = await container
    .resolve(Modules.TRANSLATION)
    .listTranslations({ reference_id: product.id, locale_code: LOCALE })
  if (combo && translation) {
    return combo.id
  }
  await (combo
    ? deleteComboWorkflow(container).run({ input: { id: combo.id } })
    : deleteProductsWorkflow(container).run({ input: { ids: [product.id] } }))
  return undefined
}

async function createCombo(
  { container }: SeedContext,
  demo: DemoCombo,
  at: {
    rank: number
    variants: ReadonlyMap<string, string>
    branches: Branch[]
  }
): Promise<string> {
  const { result: files } = await uploadFilesWorkflow(container).run({
    input: {
      files: [
        {
          filename: `${demo.handle}.svg`,
          mimeType: "image/svg+xml",
          content: Buffer.from(drawCombo(demo)).toString("base64"),
          access: "public",
        },
      ],
    },
  })
  const { result } = await createComboWorkflow(container).run({
    input: {
      title: demo.title.en,
      subtitle: demo.subtitle.en,
      description: demo.description.en,
      translations: {
        [LOCALE]: {
          title: demo.title.ar,
          subtitle: demo.subtitle.ar,
          description: demo.description.ar,
        },
      },
      handle: demo.handle,
      thumbnail: (files[0] as { url: string }).url,
      ...termsOf(demo),
      starts_at: inDays(demo.starts_in_days),
      ends_at: inDays(demo.ends_in_days),
      limit_per_order: demo.limit_per_order ?? null,
      limit_total: demo.limit_total ?? null,
      allow_promotions: demo.allow_promotions ?? false,
      rank: at.rank,
      status: demo.is_draft ? "draft" : "published",
      sales_channel_ids: at.branches.map((branch) => branch.sales_channel_id),
      slots: demo.slots.map((slot) => toSlot(slot, at.variants)),
    },
  })
  return result.id
}

function termsOf(
  demo: DemoCombo
): Pick<CreateComboInput, "pricing" | "prices" | "percent" | "amounts"> {
  switch (demo.pricing) {
    case "fixed":
      return { pricing: "fixed", prices: toMoney(demo.prices) }
    case "percent_off":
      return { pricing: "percent_off", percent: demo.percent }
    case "amount_off":
      return { pricing: "amount_off", amounts: toMoney(demo.amounts) }
  }
}

function toSlot(
  { title, min, max, choices }: DemoComboSlot,
  variants: ReadonlyMap<string, string>
): ComboSlotInput {
  return {
    title: title.en,
    translations: { [LOCALE]: { title: title.ar } },
    min,
    max,
    choices: choices.map((choice) => ({
      variant_id: variants.get(choice.sku) as string,
      quantity: choice.quantity,
      surcharges: choice.surcharge && toMoney(choice.surcharge),
    })),
  }
}

function toMoney(prices: DemoPrices) {
  return Object.entries(prices).map(([currency_code, amount]) => ({
    currency_code,
    amount,
  }))
}

function inDays(days: number | undefined): Date | null {
  return days === undefined ? null : new Date(Date.now() + days * DAY)
}

/** Three of the deal's parts, one in front of the others. */
export function drawCombo(demo: DemoCombo): string {
  const choices = demo.slots.flatMap((slot) => slot.choices)
  const things = choices.map(({ sku }) => pictureOf(sku))
  const [front, left, right] = [0, 1, 2].map(
    (at) => things[at % things.length] as PictureSpec
  )
  return drawScene({ backdrop: front.backdrop, front, left, right }, demo.title)
}

function pictureOf(sku: string): PictureSpec | undefined {
  return demoProducts.find((product) =>
    product.units.some((unit) => unit.sku === sku)
  )?.picture
}
