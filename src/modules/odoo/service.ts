import { MedusaService } from "@medusajs/framework/utils"
import OdooBinding from "./models/odoo-binding"
import OdooCursor from "./models/odoo-cursor"
import OdooLot from "./models/odoo-lot"
import OdooMapping from "./models/odoo-mapping"
import OdooRecord from "./models/odoo-record"
import OdooRun from "./models/odoo-run"
import { clientOptions, missingSettings, type OdooSettings } from "./settings"
import { OdooClient } from "./transport/client"

/** Holds the connection; stores bindings, runs and what went wrong. */
export default class OdooModuleService extends MedusaService({
  OdooBinding,
  OdooRun,
  OdooRecord,
  OdooMapping,
  OdooCursor,
  OdooLot,
}) {
  private readonly settings: OdooSettings | undefined
  private connected: OdooClient | undefined

  constructor(container: object, options?: { odoo?: OdooSettings }) {
    super(container, options)
    this.settings = options?.odoo
  }

  /** Variables that are not set; empty when a connection can be made. */
  async missing(): Promise<string[]> {
    return missingSettings(this.settings ?? ({} as OdooSettings))
  }

  /** The one connection of this process, undefined while it rests. */
  async client(): Promise<OdooClient | undefined> {
    const options = this.settings && clientOptions(this.settings)
    this.connected ??= options && new OdooClient(options)
    return this.connected
  }
}
