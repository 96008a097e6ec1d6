import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SuiteError } from "../../../lib/errors/suite-error"
import { CONTENT_MODULE } from "../../../modules/content/constants"
import type ContentModuleService from "../../../modules/content/service"

export const saveImageAltsStepId = "save-image-alts"

export type ImageAltsInput = {
  content_product_id: string
  product_id: string
  images: { image_id: string; alt: string }[]
}

/**
 * Alternative texts of a product's pictures.
 * @returns id of each text, in the order of the images
 * @throws SuiteError `content_image_unknown` for a picture of another product
 */
export const saveImageAltsStep = createStep(
  saveImageAltsStepId,
  async (input: ImageAltsInput, { container }) => {
    const { images, content_product_id, product_id } = input
    if (!images.length) {
      return new StepResponse([] as string[], { created: [], before: [] })
    }
    const product = await container
      .resolve(Modules.PRODUCT)
      .retrieveProduct(product_id, { relations: ["images"] })
    const own = new Set(product.images.map(({ id }) => id))
    const problems = images.flatMap(({ image_id }, index) =>
      own.has(image_id)
        ? []
        : [
            {
              field: `images.${index}.image_id`,
              code: "content_image_unknown" as const,
              params: { id: image_id },
            },
          ]
    )
    if (problems.length) {
      const count = problems.length
      throw new SuiteError("invalid", "content_invalid", { count }, problems)
    }
    const service = container.resolve<ContentModuleService>(CONTENT_MODULE)
    const present = await service.listContentImages({
      image_id: images.map(({ image_id }) => image_id),
    })
    const idOf = new Map(present.map((row) => [row.image_id, row.id]))
    const fresh = images.filter(({ image_id }) => !idOf.has(image_id))
    const created = await service.createContentImages(
      fresh.map((image) => ({ ...image, content_product_id }))
    )
    created.forEach((row) => idOf.set(row.image_id, row.id))
    if (present.length) {
      await service.updateContentImages(
        images.flatMap(({ image_id, alt }) => {
          const row = present.find((one) => one.image_id === image_id)
          return row ? [{ id: row.id, alt }] : []
        })
      )
    }
    return new StepResponse(
      images.map(({ image_id }) => idOf.get(image_id) as string),
      {
        created: created.map(({ id }) => id),
        before: present.map(({ id, alt }) => ({ id, alt })),
      }
    )
  },
  async (undo, { container }) => {
    const service = container.resolve<ContentModuleService>(CONTENT_MODULE)
    if (undo?.created.length) {
      await service.deleteContentImages(undo.created)
    }
    if (undo?.before.length) {
      await service.updateContentImages(undo.before)
    }
  }
)
