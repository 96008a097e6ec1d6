import type { Random } from "../random"
import type { OdooDouble } from "./double/server"
import { stamp, type Row, type World } from "./double/world"

/** Slowest transaction: it is seen so long after it began. */
const LATEST_MS = 60_000

/**
 * A merchant at work in Odoo while the store reads: changes are committed
 * late, so that they carry a date of up to a minute ago.
 */
export class BusyMerchant {
  readonly world: World

  constructor(
    odoo: OdooDouble,
    private readonly random: Random
  ) {
    this.world = odoo.world
  }

  /** Names, prices, archiving: one product. */
  changeProduct(): void {
    const template = this.random.pick(this.sold())
    const dice = this.random.below(10)
    if (dice < 5) {
      this.late("product.template", template.id, {
        name: `Renamed ${template.id} ${this.random.below(1000)}`,
      })
    } else if (dice < 9) {
      this.late("product.template", template.id, {
        list_price: 1 + this.random.below(9000) / 100,
      })
    } else {
      this.late("product.template", template.id, { active: false })
      for (const row of this.world.rows("product.product")) {
        if (row.product_tmpl_id === template.id) {
          this.late("product.product", row.id, { active: false })
        }
      }
    }
  }

  /** A new product that shows up late. */
  addProduct(): void {
    const template = this.world.add("product.template", {
      name: `Late comer ${this.random.below(1_000_000)}`,
      list_price: 1 + this.random.below(900) / 10,
      uom_id: 1,
      categ_id: 6,
      detailed_type: "product",
      type: "product",
      taxes_id: [1],
      active: true,
      sale_ok: true,
    })
    this.late("product.template", template.id, {})
    this.world.add("product.product", {
      product_tmpl_id: template.id,
      active: true,
      default_code: `LATE-${template.id}`,
      product_template_attribute_value_ids: [],
      standard_price: 1,
    })
  }

  /** Goods come in or are found missing. */
  moveStock(locations: readonly number[]): void {
    const template = this.random.pick(this.sold())
    for (const product of this.world.rows("product.product")) {
      if (product.product_tmpl_id === template.id) {
        const location_id = this.random.pick(locations)
        const quant = this.world
          .rows("stock.quant")
          .find(
            (row) =>
              row.product_id === product.id && row.location_id === location_id
          )
        if (quant) {
          quant.quantity = Number(quant.quantity) + 1 + this.random.below(20)
        } else {
          this.fill(product.id, location_id, 1 + this.random.below(20))
        }
      }
    }
  }

  /** One that was never ordered: Odoo keeps what it sold. */
  deleteOne(): void {
    const late = this.world
      .rows("product.product")
      .find((row) => String(row.default_code).startsWith("LATE-"))
    if (late) {
      this.world.table("product.template").delete(Number(late.product_tmpl_id))
      this.world.table("product.product").delete(late.id)
    }
  }

  fill(product_id: number, location_id: number, quantity: number): void {
    this.world.add("stock.quant", {
      product_id,
      location_id,
      quantity,
      reserved_quantity: 0,
      lot_id: false,
    })
  }

  private late(model: string, id: number, values: Partial<Row>): void {
    this.world.change(model, id, values)
    const row = this.world.find(model, id)
    if (row) {
      const ago = this.random.below(LATEST_MS)
      row.write_date = stamp(new Date(Date.now() - ago))
    }
  }

  private sold(): Row[] {
    return this.world
      .rows("product.template")
      .filter((row) => row.active !== false && row.sale_ok !== false)
  }
}
