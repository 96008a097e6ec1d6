import {
  cannotMarshalNone,
  Fault,
  missingError,
  userError,
  valueError,
} from "./fault"
import { MODELS } from "./fields"
import { load } from "./load"
import {
  checkedValues,
  fieldsOf,
  read,
  search,
  type SearchOptions,
} from "./records"
import {
  addLine,
  addOrder,
  cancel,
  computeAmounts,
  confirm,
  confirmPicking,
  linesOf,
  validatePicking,
} from "./sales"
import type { Context, World } from "./world"

export type MethodCall = {
  model: string
  method: string
  args: unknown[]
  kwargs: Record<string, unknown>
  uid: number
}

type Ids = number[]

/** Arguments by name, given by place or by keyword. */
function named(
  call: MethodCall,
  names: readonly string[]
): Record<string, unknown> {
  const known = new Set([...names, "context", "load"])
  const strange = Object.keys(call.kwargs).find((name) => !known.has(name))
  if (strange) {
    throw new Fault(
      1,
      "TypeError",
      `BaseModel._read_format() got an unexpected keyword argument '${strange}'`
    )
  }
  return {
    ...Object.fromEntries(call.args.map((value, at) => [names[at], value])),
    ...call.kwargs,
  }
}

/** Runs a method of a model, or refuses as Odoo does. */
export function runMethod(world: World, call: MethodCall): unknown {
  const { model, method } = call
  const context = (call.kwargs.context ?? {}) as Context
  fieldsOf(model)
  if (method.startsWith("_")) {
    throw new Fault(
      4,
      "odoo.exceptions.AccessError",
      `Private methods (such as ${method}) cannot be called remotely.`
    )
  }
  const special = SPECIAL[`${model}.${method}`] ?? GENERAL[method]
  if (!special) {
    throw new Fault(
      1,
      "AttributeError",
      `The method '${method}' does not exist on the model '${model}'`
    )
  }
  return special(world, call, context)
}

type Method = (world: World, call: MethodCall, context: Context) => unknown

const SEARCH = ["domain", "offset", "limit", "order"]

const GENERAL: Record<string, Method> = {
  search: (world, call, context) => {
    const { domain, ...options } = named(call, SEARCH)
    return search(
      world,
      call.model,
      (domain ?? []) as unknown[],
      options as SearchOptions,
      context
    )
  },
  search_count: (world, call, context) => {
    const { domain } = named(call, ["domain", "limit"])
    return search(world, call.model, (domain ?? []) as unknown[], {}, context)
      .length
  },
  search_read: (world, call, context) => {
    const {
      domain,
      fields,
      load: how,
      ...options
    } = named(call, ["domain", "fields", "offset", "limit", "order"])
    const ids = search(
      world,
      call.model,
      (domain ?? []) as unknown[],
      options as SearchOptions,
      context
    )
    return read(
      world,
      call.model,
      ids,
      fields as string[],
      how as string,
      context
    )
  },
  read: (world, call, context) => {
    const { ids, fields, load: how } = named(call, ["ids", "fields"])
    return read(
      world,
      call.model,
      [ids].flat() as Ids,
      fields as string[],
      how as string,
      context
    )
  },
  exists: (world, call) =>
    ([call.args[0]].flat() as Ids).filter((id) => world.find(call.model, id)),
  fields_get: (_world, call) =>
    Object.fromEntries(
      Object.entries(MODELS[call.model]).map(([name, type]) => {
        const [kind, relation] = type.split(":")
        return [
          name,
          {
            type: kind === "x2many" ? "many2many" : kind,
            ...(relation && { relation }),
          },
        ]
      })
    ),
  check_access_rights: () => true,
  create: (world, call) => {
    const values = call.args[0] ?? call.kwargs.vals_list
    return Array.isArray(values)
      ? values.map((one) => create(world, call.model, one))
      : create(world, call.model, values as Record<string, unknown>)
  },
  write: (world, call) => {
    if (call.args.length < 2 && !call.kwargs.vals) {
      throw new Fault(
        1,
        "TypeError",
        "ProductProduct.write() missing 1 required positional argument: 'vals'"
      )
    }
    const values = (call.args[1] ?? call.kwargs.vals) as Record<string, unknown>
    for (const id of existing(world, call)) {
      world.change(call.model, id, checkedValues(world, call.model, values))
    }
    return true
  },
  unlink: (world, call) => {
    for (const id of existing(world, call)) {
      world.table(call.model).delete(id)
    }
    return true
  },
  load: (world, call, context) => {
    const { fields, data } = named(call, ["fields", "data"])
    const tz = world.find("res.users", call.uid)?.tz
    return load(
      world,
      call.model,
      { columns: fields as string[], data: data as unknown[][] },
      { tz, ...context }
    )
  },
  message_unsubscribe: () => {
    throw cannotMarshalNone()
  },
}

function existing(world: World, call: MethodCall): Ids {
  const ids = [call.args[0]].flat() as Ids
  const missing = ids.filter((id) => !world.find(call.model, id))
  if (missing.length) {
    throw missingError(call.model, missing, call.uid)
  }
  return ids
}

function create(
  world: World,
  model: string,
  given: Record<string, unknown>
): number {
  const values = checkedValues(world, model, given)
  if (model === "res.partner" && !values.name) {
    throw new Fault(
      2,
      "odoo.exceptions.ValidationError",
      "The operation cannot be completed: Contacts require a name"
    )
  }
  if (model === "product.template" && !values.name) {
    throw new Fault(
      2,
      "odoo.exceptions.ValidationError",
      "The operation cannot be completed:\n- Create/update: a mandatory field is not set."
    )
  }
  if (model === "sale.order" && !values.partner_id) {
    throw new Fault(
      2,
      "odoo.exceptions.ValidationError",
      "The operation cannot be completed:\n- Create/update: a mandatory field is not set."
    )
  }
  if (model !== "sale.order") {
    return world.add(model, { active: true, ...values }).id
  }
  const { order_line: lines, ...head } = values
  const { id } = addOrder(world, head)
  for (const [, , line] of (lines ?? []) as [
    number,
    number,
    Record<string, unknown>,
  ][]) {
    addLine(world, id, checkedValues(world, "sale.order.line", line))
  }
  computeAmounts(world, id)
  return id
}

const each =
  (job: (world: World, id: number) => unknown): Method =>
  (world, call) => {
    const results = existing(world, call).map((id) => job(world, id))
    return results[0] ?? true
  }

const SPECIAL: Record<string, Method> = {
  "res.users.context_get": (_world, { uid }) => ({
    lang: "en_US",
    tz: false,
    uid,
  }),
  "res.lang.get_installed": (world) =>
    world
      .rows("res.lang")
      .map((row) => [row.code, row.name])
      .sort(),
  "product.template.get_field_translations": (world, call) => {
    const [id, field] = [[call.args[0]].flat()[0], String(call.args[1])]
    const row = world.find("product.template", id)
    if (!row) {
      throw valueError("no record")
    }
    return [
      ["en_US", "ar_001"].map((lang) => ({
        lang,
        source: row[field],
        value: lang === "en_US" ? row[field] : row[`${field}@${lang}`],
      })),
      { translation_type: "char", translation_show_source: false },
    ]
  },
  "product.template.action_archive": (world, call) => {
    for (const id of existing(world, call)) {
      world.change("product.template", id, { active: false })
      for (const variant of world.rows("product.product")) {
        if (variant.product_tmpl_id === id) {
          world.change("product.product", variant.id, { active: false })
        }
      }
    }
    throw cannotMarshalNone()
  },
  "sale.order.action_confirm": each(confirm),
  "sale.order.message_post": (world, call) => {
    const [id] = existing(world, call)
    if (!world.find("res.users", call.uid)?.email) {
      throw userError(
        "Unable to send message, please configure the sender's email address."
      )
    }
    return world.add("mail.message", {
      model: "sale.order",
      res_id: id,
      body: `<p>${String(call.kwargs.body)}</p>`,
    }).id
  },
  "sale.order.action_unlock": (world, call) => {
    existing(world, call).forEach((id) =>
      world.change("sale.order", id, { locked: false })
    )
    throw cannotMarshalNone()
  },
  "sale.order.action_cancel": (world, call, context) => {
    const [id] = existing(world, call)
    const order = world.find("sale.order", id)
    if (order?.locked) {
      throw userError(
        "You cannot cancel a locked order. Please unlock it first."
      )
    }
    if (order?.state !== "draft" && !context.disable_cancel_warning) {
      return { type: "ir.actions.act_window", res_model: "sale.order.cancel" }
    }
    return cancel(world, id)
  },
  "sale.order.unlink": (world, call) => {
    for (const id of existing(world, call)) {
      if (world.find("sale.order", id)?.state === "sale") {
        throw new Fault(
          2,
          "odoo.exceptions.UserError",
          "You can not delete a sent quotation or a confirmed sales order. You must first cancel it."
        )
      }
      linesOf(world, id).forEach((line) =>
        world.table("sale.order.line").delete(line.id)
      )
      world.table("sale.order").delete(id)
    }
    return true
  },
  "stock.picking.action_confirm": each(confirmPicking),
  "stock.picking.button_validate": (world, call, context) => {
    const [id] = existing(world, call)
    return context.skip_sms
      ? validatePicking(world, id)
      : { type: "ir.actions.act_window", res_model: "confirm.stock.sms" }
  },
}
