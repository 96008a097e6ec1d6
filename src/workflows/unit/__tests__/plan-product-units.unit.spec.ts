import { MathBN } from "@medusajs/framework/utils"
import fc from "fast-check"
import { UNIT_OPTION_TITLE } from "../../../modules/unit/constants"
import { SHIPPED_UNITS } from "../../../modules/unit/rules/shipped-units"
import { planProductUnits } from "../plan-product-units"
import type { ProductUnitsPlan } from "../plan-types"
import type { PlanningContext } from "../planning-context"
import type {
  ProductState,
  ProductUnitInput,
  SetProductUnitsInput,
  VariantState,
} from "../product-units-state"

const units: PlanningContext["units"] = new Map(
  SHIPPED_UNITS.map((unit) => [
    unit.code,
    { ...unit, id: `unit_${unit.code}`, is_active: true },
  ])
)

const currencies = new Map([
  ["sar", 2],
  ["kwd", 3],
  ["jpy", 0],
])

function context(blocked: Iterable<string> = []): PlanningContext {
  return {
    units,
    currencies,
    blocked: new Set(blocked),
    codes: { sku: new Map(), barcode: new Map() },
  }
}

/** What the store is: a product and the variants not for sale. */
type World = { product: ProductState; blocked: Set<string>; ids: number }

function plainProduct(flavours: string[] = []): World {
  const combinations = flavours.length ? flavours : [null]
  return {
    product: {
      id: "prod_1",
      title: "Rice",
      in_use: false,
      options: [
        flavours.length
          ? option("opt_flavour", "Flavour", flavours)
          : option("opt_dummy", "Default option", ["Default option value"]),
      ],
      variants: combinations.map((flavour, index): VariantState => ({
        id: `plain_${index}`,
        title: flavour ?? "Default variant",
        sku: null,
        barcode: null,
        manage_inventory: true,
        rank: 0,
        options: Object.fromEntries([
          flavour
            ? ["Flavour", flavour]
            : ["Default option", "Default option value"],
        ]),
        inventory: [
          {
            inventory_item_id: `item_${index}`,
            required_quantity: "1",
            shared: false,
          },
        ],
        prices: [{ currency_code: "sar", amount: "10" }],
        product_unit: null,
      })),
    },
    blocked: new Set(),
    ids: 0,
  }
}

function bareProduct(): World {
  const world = plainProduct()
  return { ...world, product: { ...world.product, variants: [] } }
}

function option(id: string, title: string, values: string[]) {
  return { id, title, is_exclusive: title !== UNIT_OPTION_TITLE, values }
}

function plan(world: World, input: SetProductUnitsInput): ProductUnitsPlan {
  const result = planProductUnits(world.product, input, context(world.blocked))
  if (!result.plan) {
    throw new Error(JSON.stringify(result.problems))
  }
  return result.plan
}

function problems(world: World, input: SetProductUnitsInput) {
  return planProductUnits(
    world.product,
    input,
    context(world.blocked)
  ).problems.map(({ field, code }) => [field, code])
}

/**
 * Does in memory what the workflow does in the database. Units in `used` are
 * retired when they are taken off, the others are deleted.
 */
function apply(
  world: World,
  todo: ProductUnitsPlan,
  used: ReadonlySet<string> = new Set()
): World {
  let ids = world.ids
  const itemOf = new Map(
    todo.combinations.map((combination) => [
      combination.key,
      combination.inventory_item_id ?? `item_new_${ids++}`,
    ])
  )
  const blocked = new Set(world.blocked)
  const gone = new Set(
    todo.retire
      .filter((unit) => !used.has(unit.variant_id))
      .map((unit) => unit.variant_id)
  )
  const retired = new Set(
    todo.retire
      .filter((unit) => used.has(unit.variant_id))
      .map((unit) => unit.variant_id)
  )
  const present = world.product.variants
    .filter((variant) => !gone.has(variant.id))
    .map((variant): VariantState => {
      const release = todo.release.find((v) => v.id === variant.id) ?? {}
      const update = todo.update.find((v) => v.id === variant.id)
      const requirement = todo.requirements.find(
        (r) => r.variant_id === variant.id
      )
      const link = todo.link_stock.find((l) => l.variant_id === variant.id)
      const adopted = todo.adopt.find((row) => row.variant_id === variant.id)
      const change = todo.change.find(
        (row) => row.id === variant.product_unit?.id
      )
      const { variant_rank, ...values } = update ?? {}
      const row = adopted
        ? { ...adopted, id: `row_${ids++}` }
        : variant.product_unit && { ...variant.product_unit, ...change }
      return {
        ...variant,
        ...release,
        ...values,
        rank: variant_rank ?? variant.rank,
        options: update?.options ?? withoutOption(variant.options, todo, world),
        inventory: link
          ? [
              {
                inventory_item_id: itemOf.get(link.combination) as string,
                required_quantity: link.required_quantity,
                shared: false,
              },
            ]
          : variant.inventory.map((item) => ({
              ...item,
              required_quantity:
                requirement?.required_quantity ?? item.required_quantity,
            })),
        product_unit:
          row && retired.has(variant.id)
            ? { ...row, is_active: false, is_default: false, retired_at: "now" }
            : row,
      }
    })
  const created = todo.create.map((variant): VariantState => {
    const id = `variant_${ids++}`
    if (!variant.product_unit.is_active) {
      blocked.add(id)
    }
    return {
      id,
      title: variant.title,
      sku: variant.sku ?? null,
      barcode: variant.barcode ?? null,
      manage_inventory: true,
      rank: variant.variant_rank,
      options: variant.options,
      inventory: [
        {
          inventory_item_id: itemOf.get(variant.combination) as string,
          required_quantity: variant.product_unit.conversion,
          shared: false,
        },
      ],
      prices: variant.prices ?? [],
      product_unit: {
        ...variant.product_unit,
        id: `row_${ids++}`,
        variant_id: id,
      },
    }
  })
  todo.block.forEach((id) => blocked.add(id))
  retired.forEach((id) => blocked.add(id))
  todo.unblock.forEach((id) => blocked.delete(id))
  const variants = [...present, ...created]
  const labels = new Set(
    variants.flatMap((variant) => variant.options[UNIT_OPTION_TITLE] ?? [])
  )
  return {
    ids,
    blocked,
    product: {
      ...world.product,
      variants,
      options: [
        ...world.product.options.filter(
          (o) =>
            o.id !== todo.removes_option_id && o.title !== UNIT_OPTION_TITLE
        ),
        option("opt_unit", UNIT_OPTION_TITLE, [...labels]),
      ],
    },
  }
}

function withoutOption(
  options: Record<string, string>,
  todo: ProductUnitsPlan,
  world: World
): Record<string, string> {
  const removed = world.product.options.find(
    (o) => o.id === todo.removes_option_id
  )
  return Object.fromEntries(
    Object.entries(options).filter(([title]) => title !== removed?.title)
  )
}

/** What of a plan is something to do. */
function toDo(todo: ProductUnitsPlan): string[] {
  const lists = [
    "missing_labels",
    "release",
    "create",
    "update",
    "link_stock",
    "requirements",
    "scale",
    "adopt",
    "change",
    "retire",
    "block",
    "unblock",
  ] as const
  return [
    ...lists.filter((list) => todo[list].length > 0),
    ...(todo.links_unit_option ? ["links_unit_option"] : []),
    ...(todo.removes_option_id ? ["removes_option_id"] : []),
  ]
}

const bound = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null })

const anyEntry = fc.record({
  unit: fc.constantFrom("g", "kg"),
  unit_value: fc.constantFrom("1", "2", "5", "250"),
  cents: fc.integer({ min: 1, max: 100_000 }),
  coded: fc.boolean(),
  is_active: fc.boolean(),
  min: bound,
  rank: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
})

/** Lists of weights as a merchant may send them, right by construction. */
const anyInput = (flavours: string[]) =>
  fc
    .uniqueArray(anyEntry, {
      minLength: 1,
      maxLength: 6,
      selector: (entry) => `${entry.unit_value} ${entry.unit}`,
    })
    .map((entries): SetProductUnitsInput => ({
      product_id: "prod_1",
      basic_unit: "g",
      units: entries.map(({ cents, coded, ...entry }, index) => {
        const code = `C-${entry.unit_value}${entry.unit}`
        return {
          ...entry,
          is_default: index === 0,
          is_active: index === 0 || entry.is_active,
          max: entry.min && entry.min + 5,
          prices: [{ currency_code: "sar", amount: (cents / 100).toFixed(2) }],
          ...(coded && !flavours.length && { sku: code, barcode: code }),
        }
      }),
    }))

const RICE: SetProductUnitsInput = {
  product_id: "prod_1",
  basic_unit: "g",
  units: [
    entryOf("kg", "1", { is_default: true, sku: "R-1" }),
    entryOf("kg", "5", { sku: "R-5" }),
  ],
}

function entryOf(
  unit: string,
  unit_value: string,
  more: Partial<ProductUnitInput> = {}
): ProductUnitInput {
  return {
    unit,
    unit_value,
    prices: [{ currency_code: "sar", amount: "10" }],
    ...more,
  }
}

describe("planProductUnits", () => {
  it("should make the variants of a product that has none", () => {
    const todo = plan(bareProduct(), RICE)
    expect(todo).toMatchObject({
      links_unit_option: true,
      removes_option_id: "opt_dummy",
      missing_labels: ["1 kg", "5 kg"],
      combinations: [{ key: "", inventory_item_id: null, title: "Rice" }],
      update: [],
      retire: [],
    })
    expect(
      todo.create.map(({ title, options, product_unit }) => [
        title,
        options,
        product_unit.conversion,
        product_unit.is_default,
      ])
    ).toEqual([
      ["1 kg", { Unit: "1 kg" }, "1000", true],
      ["5 kg", { Unit: "5 kg" }, "5000", false],
    ])
  })

  it("should adopt a plain variant as the default unit and scale", () => {
    const todo = plan(plainProduct(), RICE)
    expect(todo.adopt).toMatchObject([
      { variant_id: "plain_0", conversion: "1000", is_default: true },
    ])
    expect(todo.scale).toEqual([{ inventory_item_id: "item_0", by: "1000" }])
    expect(todo.requirements).toEqual([
      {
        variant_id: "plain_0",
        inventory_item_id: "item_0",
        required_quantity: "1000",
      },
    ])
    expect(todo.create.map((variant) => variant.title)).toEqual(["5 kg"])
  })

  it("should adopt as it is told", () => {
    const todo = plan(plainProduct(), {
      ...RICE,
      adopt_as: { unit: "kg", unit_value: "5.0" },
    })
    expect(todo.adopt).toMatchObject([{ conversion: "5000" }])
    expect(todo.create.map((variant) => variant.title)).toEqual(["1 kg"])
  })

  it("should retire what is not in the list, and know it again", () => {
    const world = plainProduct()
    const first = apply(world, plan(world, RICE))
    const five = first.product.variants[1].id
    const less = { ...RICE, units: RICE.units.slice(0, 1) }
    const todo = plan(first, less)
    expect(todo.retire).toMatchObject([{ variant_id: five, label: "5 kg" }])

    const retired = apply(first, todo, new Set([five]))
    expect(toDo(plan(retired, less))).toEqual([])
    expect(plan(retired, less).kept_labels).toEqual(["5 kg"])
    const again = plan(retired, RICE)
    expect(again.create).toEqual([])
    expect(again.unblock).toEqual([five])
    expect(again.change).toMatchObject([{ is_active: true, retired_at: null }])
  })

  it("should hand a retired unit's codes over, also later", () => {
    const world = plainProduct()
    const first = apply(world, plan(world, RICE))
    const five = first.product.variants[1].id
    const less = { ...RICE, units: RICE.units.slice(0, 1) }
    const retired = apply(first, plan(first, less), new Set([five]))
    const todo = plan(retired, {
      ...RICE,
      units: [RICE.units[0], entryOf("kg", "6", { sku: "R-5" })],
    })
    expect(todo.release).toEqual([{ id: five, sku: null }])
  })

  it("should refuse a code that a unit of the list is to keep", () => {
    const world = plainProduct()
    const first = apply(world, plan(world, RICE))
    expect(
      problems(first, {
        ...RICE,
        units: [
          entryOf("kg", "1", { is_default: true, sku: "R-5" }),
          entryOf("kg", "5"),
        ],
      })
    ).toEqual([["units", "product_unit_sku_twice"]])
  })

  it("should refuse another basic unit while the old one counts", () => {
    const world = plainProduct()
    const first = apply(world, plan(world, RICE))
    const inKilos = { ...RICE, basic_unit: "kg" }
    expect(plan(first, inKilos).change).toMatchObject([
      { conversion: "1", basic_unit_code: "kg" },
      { conversion: "5", basic_unit_code: "kg" },
    ])
    first.product.in_use = true
    expect(problems(first, inKilos)).toEqual([
      ["basic_unit", "product_unit_basic_locked"],
    ])
  })

  it("should ask for a price in every currency a sibling has", () => {
    const sar = { currency_code: "sar", amount: "1" }
    const kwd = { currency_code: "kwd", amount: "0.125" }
    expect(
      problems(bareProduct(), {
        ...RICE,
        units: [
          entryOf("kg", "1", { prices: [sar, kwd] }),
          entryOf("kg", "2", { prices: [sar] }),
          entryOf("kg", "3", { prices: [kwd], is_active: false }),
          entryOf("kg", "4", { prices: undefined }),
        ],
      })
    ).toEqual([
      ["units.1.prices", "product_unit_price_missing"],
      ["units.3.prices", "product_unit_price_missing"],
    ])
  })

  it("should be pure: the same plan for the same input", () => {
    for (const flavours of [[], ["Mango"], ["Mango", "Orange"]]) {
      fc.assert(
        fc.property(anyInput(flavours), (input) => {
          const world = plainProduct(flavours)
          const before = JSON.stringify([world.product, input])
          const one = plan(world, input)
          expect(plan(world, input)).toEqual(one)
          expect(JSON.stringify([world.product, input])).toBe(before)
        }),
        { numRuns: 40 }
      )
    }
  })

  it.each([
    ["a product without variants", bareProduct, []],
    ["a plain product", plainProduct, []],
    [
      "a product with flavours",
      () => plainProduct(["Mango", "Orange"]),
      ["Mango", "Orange"],
    ],
  ])(
    "should have nothing left to do after it was done: %s",
    (_, start, flavours) => {
      fc.assert(
        fc.property(
          fc.array(anyInput(flavours), { minLength: 1, maxLength: 4 }),
          fc.array(fc.nat(), { maxLength: 8 }),
          (inputs, picks) => {
            let world: World = start()
            for (const input of inputs) {
              const ids = world.product.variants.map((variant) => variant.id)
              const used = new Set(picks.map((pick) => ids[pick % ids.length]))
              // What is left of an older list keeps its codes.
              const next = withoutKeptCodes(world, input)
              world = apply(world, plan(world, next), used)
              expect(toDo(plan(world, next))).toEqual([])
              expectSound(world, next, Math.max(1, flavours.length))
            }
          }
        ),
        { numRuns: 60 }
      )
    }
  )
})

/** Units without a code of their own give up the one they had. */
function withoutKeptCodes(
  world: World,
  input: SetProductUnitsInput
): SetProductUnitsInput {
  return {
    ...input,
    units: input.units.map((entry) => ({
      ...entry,
      ...(!entry.sku && { sku: null, barcode: null }),
    })),
  }
}

/** What must hold whatever was set. */
function expectSound(
  { product, blocked }: World,
  input: SetProductUnitsInput,
  combinations: number
): void {
  const living = product.variants.filter(
    (variant) => !variant.product_unit?.retired_at
  )
  expect(living).toHaveLength(input.units.length * combinations)
  for (const variant of product.variants) {
    const row = variant.product_unit
    expect(row).not.toBeNull()
    expect(variant.inventory).toHaveLength(1)
    expect(
      MathBN.eq(variant.inventory[0].required_quantity, row?.conversion ?? 0)
    ).toBe(true)
    expect(blocked.has(variant.id)).toBe(!row?.is_active)
  }
  expect(
    new Set(product.variants.map((v) => v.inventory[0].inventory_item_id)).size
  ).toBe(combinations)
  expect(
    living.filter((variant) => variant.product_unit?.is_default)
  ).toHaveLength(combinations)
  for (const kind of ["sku", "barcode"] as const) {
    const codes = product.variants.flatMap((variant) => variant[kind] ?? [])
    expect(new Set(codes).size).toBe(codes.length)
  }
}
