import type {
  CreateProductOptionDTO,
  CreateProductWorkflowInputDTO,
} from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { FieldProblem } from "../../lib/errors/suite-error"
import { planProductUnits } from "./plan-product-units"
import type {
  ProductUnitsPlan,
  ProductUnitValues,
  VariantToCreate,
} from "./plan-types"
import { DUMMY_OPTION_TITLES, type PlanningContext } from "./planning-context"
import type {
  PriceState,
  ProductState,
  SetProductUnitsInput,
  VariantState,
} from "./product-units-state"

/** A plain product that is to be made, with options of its own. */
export type NewProduct = Omit<CreateProductWorkflowInputDTO, "options"> & {
  options: CreateProductOptionDTO[]
}

/** How a product that is to be made will be sold by unit. */
export type NewProductUnits = Omit<SetProductUnitsInput, "product_id">

type NewVariant = NonNullable<NewProduct["variants"]>[number]

/** Stock that variants of a new product share, made before they are. */
export type SharedStock = { sku?: string; title: string }

/** A product that is sold by unit from its first moment. */
export type NewProductPlan = {
  /** Without the unit option, which is given by the labels. */
  product: NewProduct
  sold: SoldByUnit
}

export type SoldByUnit = {
  labels: ProductUnitsPlan["labels"]
  /** One for each combination that is counted. */
  stock: SharedStock[]
  /** Beside each variant: its row, and its place in `stock`. */
  units: { values: ProductUnitValues; stock: number | null }[]
}

export type NewProductResult =
  | { plan: NewProductPlan; problems: [] }
  | { plan: null; problems: FieldProblem[] }

/**
 * What a plain product that is to be made becomes when it is sold by unit.
 * Pure. It is the same as making it plain and setting its units afterwards:
 * that planning decides, on the product as it would be.
 */
export function planNewProduct(
  product: NewProduct,
  units: NewProductUnits,
  context: PlanningContext
): NewProductResult {
  const state = plainState(product)
  const input = { ...units, product_id: state.id }
  const { plan, problems } = planProductUnits(state, input, context)
  return plan
    ? { plan: newProduct(product, plan), problems: [] }
    : { plan: null, problems }
}

/** The product as if it had been made; a variant's id is its place. */
function plainState(product: NewProduct): ProductState {
  return {
    id: "new",
    title: product.title ?? "",
    in_use: false,
    options: product.options.map(({ title, values }) => ({
      id: title,
      title,
      is_exclusive: true,
      values,
    })),
    variants: (product.variants ?? []).map((variant, at): VariantState => ({
      id: String(at),
      title: variant.title,
      sku: variant.sku ?? null,
      barcode: variant.barcode ?? null,
      manage_inventory: variant.manage_inventory ?? true,
      rank: 0,
      options: variant.options ?? {},
      inventory: [],
      prices: (variant.prices ?? []).map((price) => ({
        currency_code: price.currency_code ?? "",
        amount: MathBN.convert(price.amount).toFixed(),
      })),
      product_unit: null,
    })),
  }
}

type Line = {
  variant: NewVariant
  /** Key of the combination whose stock it draws on, if any is counted. */
  combination: string | undefined
  values: ProductUnitValues
}

function newProduct(
  product: NewProduct,
  plan: ProductUnitsPlan
): NewProductPlan {
  const plain = product.variants ?? []
  const counted = plan.combinations.filter((one) => one.manage_inventory)
  const keys = counted.map(({ key }) => key)
  const lines = [
    ...plan.adopt.map((row) => adoptedLine(row, plain, plan)),
    ...plan.create.map((variant) => furtherLine(variant, keys)),
  ]
  return {
    product: {
      ...product,
      options: product.options.filter(
        ({ title }) => !DUMMY_OPTION_TITLES.includes(title)
      ),
      variants: lines.map(({ variant }) => variant),
    },
    sold: {
      labels: plan.labels,
      stock: counted.map(({ key, title }) => {
        const link = plan.link_stock.find((one) => one.combination === key)
        const variant = link && plain[Number(link.variant_id)]
        return { sku: variant?.sku ?? undefined, title }
      }),
      units: lines.map(({ combination, values }) => ({
        values,
        stock: combination === undefined ? null : keys.indexOf(combination),
      })),
    },
  }
}

/** A variant of the plain product, with what setting units would change. */
function adoptedLine(
  { variant_id, ...values }: ProductUnitsPlan["adopt"][number],
  plain: readonly NewVariant[],
  plan: ProductUnitsPlan
): Line {
  const isIt = ({ id }: { id: string }) => id === variant_id
  const { id: _release, ...released } = plan.release.find(isIt) ?? { id: "" }
  const { id: _update, ...changed } = plan.update.find(isIt) ?? { id: "" }
  const link = plan.link_stock.find((one) => one.variant_id === variant_id)
  const variant = { ...plain[Number(variant_id)], ...released, ...changed }
  return {
    variant: {
      ...variant,
      ...(changed.prices && { prices: changed.prices.map(toMoney) }),
    } as NewVariant,
    combination: link?.combination,
    values,
  }
}

function furtherLine(
  { combination, product_unit, prices, ...values }: VariantToCreate,
  counted: readonly string[]
): Line {
  const manage_inventory = counted.includes(combination)
  return {
    variant: {
      ...values,
      sku: values.sku ?? undefined,
      barcode: values.barcode ?? undefined,
      manage_inventory,
      prices: (prices ?? []).map(toMoney),
    },
    combination: manage_inventory ? combination : undefined,
    values: product_unit,
  }
}

/** Prices have at most the currency's decimals: a number holds them exactly. */
function toMoney({ currency_code, amount }: PriceState) {
  return { currency_code, amount: Number(amount) }
}
