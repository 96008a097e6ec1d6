import {
  ContainerRegistrationKeys,
  MedusaError,
  Modules,
} from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { UNIT_OPTION_TITLE } from "../../../modules/unit/constants"

export const ensureUnitOptionStepId = "ensure-unit-option"

/** Adding a value to a shared option reads and writes all of them. */
export const UNIT_OPTION_LOCK = "saptmarkets:unit-option"

type OptionValue = { id: string; value: string }

export type UnitOption = {
  option_id: string
  /** Option value id by label. */
  value_ids: Record<string, string>
}

/**
 * The shared product option "Unit" with a value for each label. One option
 * for all products: a label is translated once and storefronts can filter by
 * it.
 *
 * No compensation: the option and its values are vocabulary, another product
 * may use them a moment later, and an unused value shows nowhere.
 */
export const ensureUnitOptionStep = createStep(
  ensureUnitOptionStepId,
  async (labels: string[], { container }) => {
    const locking = container.resolve(Modules.LOCKING)
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const service = container.resolve(Modules.PRODUCT)
    const wanted = [...new Set(labels)]
    const read = async (): Promise<UnitOption | null> => {
      const { data } = await query.graph({
        entity: "product_option",
        fields: ["id", "values.id", "values.value"],
        filters: { title: UNIT_OPTION_TITLE, is_exclusive: false },
      })
      const option = data[0]
      return option
        ? {
            option_id: option.id,
            value_ids: Object.fromEntries(
              (option.values ?? []).flatMap((value: OptionValue | null) =>
                value ? [[value.value, value.id]] : []
              )
            ),
          }
        : null
    }
    const complete = (option: UnitOption | null) =>
      option !== null && wanted.every((label) => label in option.value_ids)

    const present = await read()
    if (present && complete(present)) {
      return new StepResponse(present)
    }
    const ensured = await locking.execute(
      UNIT_OPTION_LOCK,
      async () => {
        const now = await read()
        if (complete(now)) {
          return now
        }
        if (now) {
          await service.updateProductOptions(now.option_id, {
            values: [...new Set([...Object.keys(now.value_ids), ...wanted])],
          })
        } else {
          await service.createProductOptions({
            title: UNIT_OPTION_TITLE,
            is_exclusive: false,
            values: wanted,
          })
        }
        return read()
      },
      { timeout: 30 }
    )
    if (!ensured || !complete(ensured)) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `The option ${UNIT_OPTION_TITLE} lacks values.`
      )
    }
    return new StepResponse(ensured)
  }
)
