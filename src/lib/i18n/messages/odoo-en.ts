/** English sentences of the Odoo connector. */
export const odooEn = {
  odoo_not_configured:
    "Odoo is not connected. Not set: {missing}. Until then it rests.",
  odoo_ready: "Connected as set; ready to run.",
  odoo_unreachable:
    "Odoo has not answered several times and is left alone for a moment.",
  odoo_auth: "Odoo refuses the database, user name or password ({reason}).",
  odoo_access: "The Odoo user may not do this ({reason}).",
  odoo_missing: "The record is not in Odoo any more ({reason}).",
  odoo_validation: "Odoo refuses it ({reason}).",
  odoo_program: "Odoo does not understand the call ({reason}).",
  odoo_transient: "Odoo does not answer ({reason}).",
  odoo_version_unknown:
    "Odoo {version} is not one of 16, 17, 18 and 19: it may work.",
  odoo_right_missing: "The Odoo user may not {operation} {model}.",
  odoo_model_missing: "Odoo has no {model}: install the app {app}.",
  odoo_arabic_missing: "No Arabic is installed in Odoo: names come in English.",
  odoo_email_missing:
    "The Odoo user has no e-mail address: changes of confirmed orders fail.",
  odoo_prices_with_tax:
    "Odoo's prices include tax, the store's in {currency} do not: customers would pay it twice. Let the store's prices in {currency} include tax.",
  odoo_prices_without_tax:
    "Odoo's prices are without tax, the store's in {currency} include it: customers would pay too little. Let the store's prices in {currency} be without tax.",
  odoo_clock_skew: "The clocks differ by {seconds} seconds.",
  odoo_location_unknown: "There is no location {id} in Odoo.",
  odoo_location_unmapped:
    "No location of Odoo is a branch yet: stock is not brought over.",
  odoo_branch_unknown: "There is no branch {branch}.",
  odoo_failed: "Odoo could not be asked ({reason}).",
  odoo_mapping_branch: "Choose a branch, or leave the location out.",
  odoo_run_active: "A run of {kind} is at work already.",
  odoo_run_ended: "The run {id} has ended already.",
  odoo_line_unbound: "{title} is not in Odoo: bring the products over first.",
  odoo_currency_missing:
    "Odoo has no price list in {currency}: make one, so that orders in {currency} can be sold there.",
  odoo_delivery_missing:
    "Shipping needs a service with the internal reference {code} in Odoo, and the user may not make it ({reason}).",
  odoo_no_retry: "This is looked at again by the next run as a whole.",
  odoo_signature: "The call is not signed, or it is too old.",
  odoo_hook_model: "Nothing here follows from {model}.",
} as const
