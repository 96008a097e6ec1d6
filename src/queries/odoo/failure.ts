import type { MessageCode, MessageParams } from "../../lib/i18n/messages"
import { OdooError } from "../../modules/odoo/transport/errors"

/** A failure of Odoo as a code of the suite with its parameters. */
export function failureOf(error: OdooError): {
  code: MessageCode
  params: MessageParams
} {
  return { code: `odoo_${error.kind}`, params: { reason: error.message } }
}
