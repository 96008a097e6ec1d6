/** What Odoo answers instead of a value: code and exception as it names them. */
export class Fault extends Error {
  constructor(
    readonly code: 1 | 2 | 3 | 4,
    readonly exception: string,
    message: string
  ) {
    super(message)
  }

  /** As XML-RPC says it: code 1 comes as a traceback with paths. */
  get faultString(): string {
    return this.code === 1
      ? `Traceback (most recent call last):\n  File "/opt/odoo/odoo/api.py", line 1, in call_kw\n${this.exception}: ${this.message}\n`
      : this.message
  }
}

export const valueError = (message: string) =>
  new Fault(1, "ValueError", message)

export const userError = (message: string) =>
  new Fault(2, "odoo.exceptions.UserError", message)

export const validationError = (message: string) =>
  new Fault(2, "odoo.exceptions.ValidationError", message)

export const accessDenied = () =>
  new Fault(3, "odoo.exceptions.AccessDenied", "Access Denied")

export const missingError = (model: string, ids: readonly unknown[], uid = 6) =>
  new Fault(
    2,
    "odoo.exceptions.MissingError",
    `Record does not exist or has been deleted.\n(Record: ${model}(${ids.join(", ")},), User: ${uid})`
  )

export const serializationFailure = () =>
  new Fault(
    1,
    "psycopg2.errors.SerializationFailure",
    "could not serialize access due to concurrent update"
  )

/** The change was made and committed; only the answer cannot be carried. */
export const cannotMarshalNone = () =>
  new Fault(1, "TypeError", "cannot marshal None unless allow_none is enabled")
