import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import {
  knownUoms,
  uomOf,
  type KnownUom,
  type OdooUom,
} from "../../../modules/odoo/rules/uom"
import { textOf } from "../../../modules/odoo/rules/values"
import type { OdooClient } from "../../../modules/odoo/transport/client"
import { UNIT_MODULE } from "../../../modules/unit/constants"
import type UnitModuleService from "../../../modules/unit/service"
import { shipUnits } from "../../unit/ship-units"
import { createUnitsWorkflow } from "../../unit/workflows/create-units"
import { bindingsOf, upsertBindings } from "../bindings"
import type { Languages } from "./read-page"

const MODEL = "uom.uom"

const FIELDS = [
  "name",
  "category_id",
  "uom_type",
  "factor",
  "factor_inv",
  "rounding",
  "relative_uom_id",
  "parent_path",
  "active",
] as const

export type Units = {
  uoms: Map<number, KnownUom>
  /** Code of the suite's unit by id of `uom.uom`. */
  unitCodes: Map<number, string>
}

type StoreUnit = { id: string; code: string; type: string; conversion: string }

/**
 * Odoo's units as the suite's: one of the same kind and conversion is taken,
 * another is made. Those without an exact conversion stay out.
 */
export async function syncUnits(
  container: MedusaContainer,
  client: OdooClient,
  languages: Languages
): Promise<Units> {
  await shipUnits(container)
  const rows = await client.searchRead(
    MODEL,
    [],
    await client.having(MODEL, FIELDS),
    { order: "id" }
  )
  const all = rows.map(uomOf)
  const uoms = knownUoms(all)
  const units = await storeUnits(container)
  const unitCodes = new Map<number, string>()
  const missing: OdooUom[] = []
  for (const uom of all) {
    const known = uoms.get(uom.id)
    const unit = known && unitFor(units, known)
    if (unit) {
      unitCodes.set(uom.id, unit.code)
    } else if (known) {
      missing.push(uom)
    }
  }
  await makeUnits(container, client, missing, { uoms, unitCodes }, languages)
  await bindUnits(container, unitCodes)
  return { uoms, unitCodes }
}

async function storeUnits(container: MedusaContainer): Promise<StoreUnit[]> {
  const service = container.resolve<UnitModuleService>(UNIT_MODULE)
  const rows = await service.listUnits(
    { is_active: true },
    { take: 10_000, order: { rank: "ASC" } }
  )
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    type: row.type,
    conversion: MathBN.convert(row.conversion).toFixed(),
  }))
}

const unitFor = (units: readonly StoreUnit[], known: KnownUom) =>
  units.find(
    ({ type, conversion }) =>
      type === known.kind && MathBN.eq(conversion, known.conversion)
  )

async function makeUnits(
  container: MedusaContainer,
  client: OdooClient,
  missing: readonly OdooUom[],
  { uoms, unitCodes }: Units,
  languages: Languages
): Promise<void> {
  const fresh = new Map<string, { code: string; uom: OdooUom }>()
  for (const uom of missing) {
    const { kind, conversion } = uoms.get(uom.id) as KnownUom
    const key = `${kind} ${conversion}`
    const code = fresh.get(key)?.code ?? `odoo_${uom.id}`
    fresh.set(key, fresh.get(key) ?? { code, uom })
    unitCodes.set(uom.id, code)
  }
  if (!fresh.size) {
    return
  }
  const names = await translatedNames(
    client,
    [...fresh.values()].map(({ uom }) => uom.id),
    languages
  )
  await createUnitsWorkflow(container).run({
    input: {
      units: [...fresh.values()].map(({ code, uom }, at) => {
        const { kind, conversion } = uoms.get(uom.id) as KnownUom
        return {
          code,
          name: uom.name,
          symbol: uom.name,
          type: kind,
          conversion,
          rank: 1000 + at,
          translations: names.get(uom.id) ?? {},
        }
      }),
    },
  })
}

async function translatedNames(
  client: OdooClient,
  ids: number[],
  languages: Languages
) {
  const names = new Map<
    number,
    Record<string, { name: string; symbol: string }>
  >()
  for (const [locale, lang] of Object.entries(languages.others)) {
    for (const row of await client.read(MODEL, ids, ["name"], { lang })) {
      const name = textOf(row.name)
      if (name) {
        const known = names.get(row.id) ?? {}
        names.set(row.id, { ...known, [locale]: { name, symbol: name } })
      }
    }
  }
  return names
}

/** Two units of Odoo that are one here: the first is bound. */
async function bindUnits(
  container: MedusaContainer,
  unitCodes: ReadonlyMap<number, string>
): Promise<void> {
  const known = await bindingsOf(container, MODEL)
  const idByCode = new Map(
    (await storeUnits(container)).map(({ code, id }) => [code, id])
  )
  const taken = new Set([...known.values()].map((row) => row.entity_id))
  const fresh = [...unitCodes].flatMap(([external_id, code]) => {
    const entity_id = idByCode.get(code)
    if (!entity_id || taken.has(entity_id) || known.has(external_id)) {
      return []
    }
    taken.add(entity_id)
    return {
      model: MODEL,
      external_id,
      entity: "unit",
      entity_id,
      state: "active" as const,
      hash: null,
      write_date: null,
      data: null,
    }
  })
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await upsertBindings(knex, fresh)
}
