import { createHash } from "node:crypto"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  updateProductsWorkflow,
  uploadFilesWorkflow,
} from "@medusajs/medusa/core-flows"
import type { OdooProductRows } from "../../../modules/odoo/rules/product"
import { textOf } from "../../../modules/odoo/rules/values"
import { suiteOptions } from "../../../suite-options"
import { bindingsOf, upsertBindings, type Binding } from "../bindings"
import {
  noteConflicts,
  noteFailures,
  reasonOf,
  settleRecords,
} from "../runs/records"
import type { RunContext } from "../runs/run-kind"
import { TEMPLATE } from "./plan-products"
import type { ProductBindingData } from "./plan-types"

/** Apart from what went wrong with the product itself. */
const FAILED = "odoo_picture_failed"

/** Pictures are large: so many come in one call. */
const BATCH = 10

/** What every browser shows. A drawing (SVG) can hold scripts, and is not. */
const KINDS: [begins: string, type: string, extension: string][] = [
  ["iVBOR", "image/png", "png"],
  ["/9j/", "image/jpeg", "jpg"],
  ["UklGR", "image/webp", "webp"],
  ["R0lGO", "image/gif", "gif"],
]

type Kind = (typeof KINDS)[number]

/**
 * Pictures of the page's products that have one: read only when the product
 * was written in Odoo since, uploaded only when the bytes differ. A picture
 * that was set by hand stays where the store owns pictures.
 */
export async function importPictures(
  context: RunContext,
  page: readonly OdooProductRows[]
): Promise<void> {
  const { container, client } = context
  const pictured = page
    .filter(({ template }) => textOf(template.image_128))
    .map(({ template }) => template)
  if (!pictured.length) {
    return
  }
  const bindings = await bindingsOf(
    container,
    TEMPLATE,
    pictured.map(({ id }) => id)
  )
  const due = pictured.filter((template) => {
    const image = dataOf(bindings.get(template.id))?.image
    return (
      bindings.has(template.id) && image?.write_date !== template.write_date
    )
  })
  for (let at = 0; at < due.length; at += BATCH) {
    const batch = due.slice(at, at + BATCH)
    const rows = await client.read(
      TEMPLATE,
      batch.map(({ id }) => id),
      ["image_1920", "write_date"]
    )
    for (const row of rows) {
      await importPicture(context, row, bindings.get(row.id) as Binding)
    }
  }
}

const dataOf = (binding: Binding | undefined) =>
  (binding?.data ?? null) as ProductBindingData | null

async function importPicture(
  { container, run }: RunContext,
  row: { id: number } & Record<string, unknown>,
  binding: Binding
): Promise<void> {
  const content = textOf(row.image_1920)
  const data = dataOf(binding)
  if (!content || !data) {
    return
  }
  const checksum = createHash("sha1").update(content).digest("hex")
  const write_date = textOf(row.write_date)
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const note = (url: string) =>
    upsertBindings(knex, [
      { ...binding, data: { ...data, image: { checksum, url, write_date } } },
    ])
  try {
    const product = await knex("product")
      .where({ id: binding.entity_id })
      .first("thumbnail")
    const byHand = product?.thumbnail && product.thumbnail !== data.image?.url
    if (byHand && suiteOptions().odoo.ownership.pictures === "store") {
      await note(data.image?.url ?? "")
      return
    }
    if (data.image?.checksum === checksum && product?.thumbnail) {
      await note(data.image.url)
      return
    }
    const kind = KINDS.find(([begins]) => content.startsWith(begins))
    if (!kind) {
      await noteConflicts(container, run.id, [
        {
          kind: "products",
          model: TEMPLATE,
          record_id: String(row.id),
          label: data.imported.title,
          code: "odoo_picture_type",
          reason: "Its picture is no PNG, JPEG, WebP or GIF: it is left out",
        },
      ])
      await note(data.image?.url ?? "")
      return
    }
    const url = await upload(container, row.id, content, kind)
    await updateProductsWorkflow(container).run({
      input: {
        products: [
          { id: binding.entity_id, thumbnail: url, images: [{ url }] },
        ],
      },
    })
    await note(url)
    await settleRecords(container, "products", TEMPLATE, [row.id], FAILED)
  } catch (error) {
    await noteFailures(container, run.id, [
      {
        kind: "products",
        model: TEMPLATE,
        record_id: String(row.id),
        label: data.imported.title,
        code: FAILED,
        reason: reasonOf(error).reason,
      },
    ])
  }
}

async function upload(
  container: RunContext["container"],
  id: number,
  content: string,
  [, mimeType, extension]: Kind
): Promise<string> {
  const { result } = await uploadFilesWorkflow(container).run({
    input: {
      files: [
        {
          filename: `odoo-${id}.${extension}`,
          mimeType,
          content,
          access: "public",
        },
      ],
    },
  })
  return result[0].url
}
