import type { MedusaContainer } from "@medusajs/framework/types"
import { suiteOptions } from "../../suite-options"
import { textCounts } from "./texts"

/** Texts and translations by language and model. */
export async function textSummary(container: MedusaContainer) {
  const [, ...locales] = suiteOptions().locales
  return Promise.all(
    locales.map(async (locale) => {
      const models = await textCounts(container, locale)
      const sum = (field: "texts" | "translated") =>
        models.reduce((all, model) => all + model[field], 0)
      return {
        locale_code: locale,
        texts: sum("texts"),
        translated: sum("translated"),
        models,
      }
    })
  )
}
