import { MedusaService } from "@medusajs/framework/utils"
import ProductUnit from "./models/product-unit"
import Unit from "./models/unit"

/** Stores and fetches units and product units; the rules live beside it. */
export default class UnitModuleService extends MedusaService({
  Unit,
  ProductUnit,
}) {}
