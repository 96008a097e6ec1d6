import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

export const ARABIC = "ar-SA"

type Texts = Record<string, string>

/** What is translated: by record, and by the words of the base language. */
export type Arabic = {
  byId: Map<string, { reference: string; texts: Texts }>
  /** Arabic texts by base text: one base text may stand on many records. */
  byBase: Map<string, Set<string>>
  /** Names of fields that are translatable anywhere. */
  fields: Set<string>
}

/**
 * Gives every translatable field of every record in the database an Arabic
 * text of its own: of the core's models and ours, also of those that are
 * added later. Reads the Translation Module's settings, so it knows what the
 * platform knows.
 */
export async function translateEverything(
  container: MedusaContainer
): Promise<Arabic> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows: settings } = await knex.raw<{
    rows: { entity_type: string; fields: string[] }[]
  }>(
    "select entity_type, fields from translation_settings where is_active and deleted_at is null"
  )
  const arabic: Arabic = {
    byId: new Map(),
    byBase: new Map(),
    fields: new Set(),
  }
  await knex("translation").del()
  for (const { entity_type, fields } of settings) {
    const { rows: tables } = await knex.raw<{
      rows: { name: string | null }[]
    }>("select to_regclass(?)::text as name", [`"${entity_type}"`])
    if (!tables[0].name) {
      throw new Error(`${entity_type} has no table of its name`)
    }
    const records: Record<string, string | null>[] = await knex(entity_type)
      .select("id", ...fields)
      .whereNull("deleted_at")
    for (const record of records) {
      const texts = textsFor(entity_type, record, fields, arabic)
      arabic.byId.set(String(record.id), { reference: entity_type, texts })
    }
  }
  await container.resolve(Modules.TRANSLATION).createTranslations(
    [...arabic.byId].map(([reference_id, { reference, texts }]) => ({
      reference,
      reference_id,
      locale_code: ARABIC,
      translations: texts,
    }))
  )
  return arabic
}

function textsFor(
  entity: string,
  record: Record<string, string | null>,
  fields: string[],
  arabic: Arabic
): Texts {
  const texts: Texts = {}
  for (const field of fields) {
    const base = record[field]
    if (!base) {
      continue
    }
    const text = `نص ${entity} ${field} ${record.id}`
    texts[field] = text
    arabic.fields.add(field)
    arabic.byBase.set(base, (arabic.byBase.get(base) ?? new Set()).add(text))
  }
  return texts
}

/** Keys under which a base text is no text: addresses and codes. */
const NO_TEXT = new Set(["handle", "code", "sku", "type"])

/**
 * What an answer says in the wrong language: `path: said / expected`. A field
 * of a record must say the record's Arabic; a text that lies elsewhere under a
 * name of a translatable field must not be a base text that has an Arabic one.
 */
export function leaksIn(answer: unknown, arabic: Arabic): string[] {
  const leaks: string[] = []
  const names = [...arabic.fields, "label"]
  const isText = (key: string) =>
    names.some((name) => key === name || key.endsWith(`_${name}`))
  const walk = (value: unknown, path: string, key: string) => {
    if (Array.isArray(value)) {
      value.forEach((one, index) => walk(one, `${path}.${index}`, key))
    } else if (typeof value === "object" && value !== null) {
      const node = value as Record<string, unknown>
      const known = arabic.byId.get(String(node.id))
      for (const [field, text] of Object.entries(known?.texts ?? {})) {
        const said = node[field]
        if (typeof said === "string" && said !== "" && said !== text) {
          leaks.push(`${path}.${field}: ${said} / ${text}`)
        }
      }
      Object.entries(node).forEach(([child, one]) => {
        const wanted = known?.texts[child]
        if (!NO_TEXT.has(child) && wanted === undefined) {
          walk(one, `${path}.${child}`, child)
        }
      })
    } else if (typeof value === "string" && isText(key)) {
      const wanted = arabic.byBase.get(value)
      if (wanted) {
        leaks.push(`${path}: ${value} / ${[...wanted].join(" or ")}`)
      }
    }
  }
  walk(answer, "", "")
  return leaks
}

/** `model.field` of every Arabic text that an answer says. */
export function fieldsSaidIn(answer: unknown, arabic: Arabic): Set<string> {
  const said = JSON.stringify(answer)
  const found = [...arabic.byId.values()].flatMap(({ reference, texts }) =>
    Object.entries(texts).flatMap(([field, text]) =>
      said.includes(text) ? [`${reference}.${field}`] : []
    )
  )
  return new Set(found)
}
