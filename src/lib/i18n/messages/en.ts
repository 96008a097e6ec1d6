import { couriersEn } from "./couriers/en"
import { deliveryPricingEn } from "./delivery-pricing/en"
import { odooEn } from "./odoo-en"
import { deliveriesEn } from "./deliveries/en"

/**
 * English sentences by stable code. Every code must have an Arabic twin in
 * `ar.ts` (the type there demands it). `{name}` is filled by the thrower.
 */
export const en = {
  ...deliveryPricingEn,

  validation_failed: "The request has {count} invalid field(s).",
  not_found: "{entity} {id} was not found.",
  unauthorized: "Sign in to use this address.",
  forbidden: "You may not do this.",
  conflict: "The request conflicts with another one. Try again.",
  internal: "Something went wrong on our side. Request {request_id}.",
  invalid_request: "The request cannot be processed.",
  too_many_requests: "Too many requests. Try again in {seconds} seconds.",
  body_not_json: "The body must be valid JSON, sent as application/json.",
  too_many_connections: "You have too many live connections open.",
  decimal_format: "A decimal number with at most 9 decimals is expected.",
  decimal_digits: "At most 15 significant digits are possible.",
  text_too_long: "At most {max} characters are taken.",
  decimal_positive: "More than 0 is expected.",
  payload_too_large: "The body is larger than {limit}.",

  body_type: "The body must be sent as {type}.",
  csv_invalid: "The file has {count} problem(s): nothing was written.",
  csv_not_utf8: "The file is not UTF-8: save it as CSV UTF-8.",
  csv_broken: "The file is not sound CSV near row {row}.",
  csv_empty: "The file is empty: the first row names the columns.",
  csv_column_unknown: "There is no column {column}.",
  csv_column_missing: "The column {column} is missing.",
  csv_column_twice: "The column {column} is there twice.",
  csv_cells:
    "The row has {count} cells, the first row names {columns} columns.",
  csv_required: "A value is expected.",
  csv_flag: "Expected is true or false.",
  csv_whole: "A whole number from {least} to {most} is expected.",
  csv_choice: "One of these is expected: {values}.",
  csv_too_long: "At most {most} characters are possible.",
  csv_row_twice: "The same is in row {row} already.",
  csv_disagrees: "Row {row} says something else for the same thing.",
  csv_fixed: "It is {value} and cannot be changed here.",
  csv_options_format:
    "Options are written as Flavour=Mango;Size=L or as a JSON object.",
  csv_combination_missing:
    "The product has {combination}, too: this unit needs a row for it.",

  statistics_period: "The last day must not lie before the first.",
  locale_unknown:
    "The store does not translate to {locale}, but to: {locales}.",
  translation_invalid:
    "{count} text(s) cannot be translated: nothing was written.",
  translation_unknown: "There is no text {place}.",
  translation_base_changed:
    "The text was changed since the file was exported: export it again.",

  content_invalid: "The request has {count} problem(s): nothing was written.",
  content_window: "The end must be later than the start.",
  content_link_format: "A path like /sale or an http(s) address is expected.",
  content_category_needed:
    "A section of a category needs a category that exists.",
  content_products_needed: "A list of your own needs at least one product.",
  content_product_unknown: "There is no product {id}.",
  content_image_twice: "A picture is described twice.",
  content_image_unknown: "The product has no picture {id}.",
  trip_too_long: "A trip has at most {most} deliveries.",
  trip_branches: "The deliveries of a trip start from one branch.",

  unit_code_format:
    "Small letters, digits, - and _ are possible, at most 32, a letter first.",
  unit_code_taken: "A unit with code {code} exists already.",
  unit_basic_exists: "Type {type} already has the basic unit {code}.",
  unit_basic_conversion: "A basic unit converts to itself: conversion is 1.",
  unit_conversion_small:
    "A conversion must be more than {least}: choose a smaller basic unit.",
  unit_basic_needed:
    "{code} is the basic unit of {count} other unit(s) of its type.",
  unit_in_use: "Unit {code} is used by {count} product unit(s): {products}.",
  unit_frozen: "Unit {code} is in use: its {field} cannot change.",
  unit_inactive: "Unit {code} is switched off.",
  unit_unknown: "There is no unit with code {code}.",
  unit_type_mismatch:
    "Unit {code} measures {type}, the basic unit {basic} measures {basic_type}.",
  unit_inexact:
    "{value} {code} cannot be written exactly in {basic}: choose a smaller basic unit.",
  product_unit_twice: "{value} {code} is listed twice.",
  product_unit_default: "Exactly one active unit is the default: {count} are.",
  product_unit_sku_twice: "SKU {sku} is used twice.",
  product_unit_sku_taken: "SKU {sku} belongs to another variant.",
  product_unit_barcode_twice: "Barcode {barcode} is used twice.",
  product_unit_barcode_taken: "Barcode {barcode} belongs to another variant.",
  product_unit_price_missing: "{label} has no price in {currency}.",
  product_unit_unpriced: "{label} has no price.",
  price_currency_twice: "There are two prices in {currency}.",
  price_decimals: "An amount in {currency} has at most {decimals} decimals.",
  currency_unknown: "There is no currency {currency}.",
  product_unit_label_clash: "Two units would both be shown as {label}.",
  product_unit_rule_range: "The minimum {min} is more than the maximum {max}.",
  product_unit_rule_step: "The minimum {min} must be a multiple of {step}.",
  product_option_clash:
    "Product {id} has an option named {title} that is not the suite's: rename it first.",
  product_unit_combination_unknown:
    "The product has no combination {combination}.",
  product_unit_basic_locked:
    "The basic unit of product {id} cannot change while it has stock, reservations or open orders.",
  product_unit_shared_stock:
    "Variant {id} does not keep its own stock in one inventory item: units cannot be set.",

  quantity_whole:
    "{line}: the quantity must be a whole number, {quantity} is not.",
  quantity_min: "{line} ({label}): at least {min} must be ordered.",
  quantity_max: "{line} ({label}): at most {max} can be ordered.",
  quantity_step: "{line} ({label}): the quantity must be a multiple of {step}.",
  unit_retired: "{line} ({label}): this unit is no longer sold.",
  stock_insufficient:
    "There is not enough of {title}: {wanted} asked for, {available} available (in its basic unit).",
  stock_refused: "The stock of item {item} does not cover this reservation.",
  stock_not_by_unit: "Product {id} is not sold by unit.",
  stock_combination_missing:
    "Product {id} comes in several combinations: say which one by its options.",
  stock_unit_value_missing: "Say by unit_value how much one {code} holds.",
  stock_negative:
    "{counted} cannot be taken from a stock of {stocked} (in its basic unit).",
  stock_line_twice: "The same stock is named twice.",
  decimal_negative: "A number of 0 or more is expected.",

  barcode_format: "A barcode has 1 to 64 visible Latin characters.",
  barcode_unknown: "No product has the barcode {code}.",
  barcode_check_digit: "The check digit of {code} is wrong: scan it again.",
  barcode_weight_unsold:
    "{title} is not sold in a unit that makes up {weight} {unit} exactly.",

  cart_completed: "Cart {id} is an order already.",
  combo_slot_range: "The least number of picks is more than the most.",
  combo_slot_unknown_id: "{id} is no part of this combo, or named twice.",
  combo_slots_optional: "At least one slot must ask for a pick.",
  combo_price_missing: "A combo at a fixed price needs a price.",
  combo_percent_missing: "Say how many percent are taken off.",
  combo_percent_range: "The percentage must be more than 0 and at most 100.",
  combo_amount_missing:
    "Say which amount is taken off, in at least one currency.",
  combo_window: "The deal must end after it starts.",
  combo_variant_unknown: "There is no variant {id}.",
  combo_variant_is_combo:
    "{title} is a combo itself and cannot be a choice of another.",
  combo_choice_twice:
    "{title} is a choice of this slot twice, in the same number.",
  combo_handle_taken: "A product with the handle {handle} exists already.",
  sales_channel_unknown: "There is no sales channel {id}.",
  combo_warn_costs_more:
    "In {currency} the deal costs {price}, its parts bought singly {separate}.",
  combo_warn_part_unpublished:
    "{title} is not published: nobody can choose it.",
  combo_warn_part_gone: "Variant {id} is gone: nobody can choose it.",
  combo_warn_part_retired:
    "{title} ({variant}) is no longer sold in this unit.",
  combo_warn_unpriced: "{title} has no price in {currency}.",
  combo_warn_deal_unpriced:
    "The deal has no price in {currency}: nobody can buy it there.",
  combo_warn_no_stock: "{channel}: the stock does not cover one whole deal.",

  combo_unavailable: "{combo} is not sold here now.",
  combo_not_started: "{combo} is not sold yet.",
  combo_ended: "{combo} is no longer sold: the deal has ended.",
  combo_part_unavailable: "{combo}: {title} is not sold now.",
  combo_unpriced: "{combo}: {title} has no price in {currency}.",
  combo_slot_unknown: "{combo} has no slot {slot_id}.",
  combo_choice_unknown: "{combo}: {slot} has no choice {choice_id}.",
  combo_too_few: "{combo}: choose at least {min} for {slot}, {picked} chosen.",
  combo_too_many: "{combo}: choose at most {max} for {slot}, {picked} chosen.",
  combo_limit_order: "{combo}: at most {limit} for one order.",
  combo_sold_out: "{combo}: {left} left, {quantity} asked for.",
  combo_out_of_stock:
    "{combo}: there is not enough of {title}, {wanted} asked for and {available} available (in its basic unit).",
  combo_changed:
    "{combo} has changed since it was put into the cart: refresh the cart.",
  combo_broken: "{combo} is not complete in this cart: refresh the cart.",
  combo_variant_bare:
    "{combo} is a combo: its parts are sold, never its own variant. Add it through the cart's combos.",
  combo_line_fixed:
    "{title} belongs to {combo}: change or remove the whole combo.",
  combo_edit_breaks:
    "This edit would break {combo} open: change all its lines alike at their price, or dissolve the combo first.",
  product_is_combo:
    "Product {id} is a combo: its parts are sold by unit, not the combo.",
  combo_line_quantity:
    "{title} comes {per_combo} to each {combo}: its quantity must be a multiple of that.",

  ...odooEn,
  ...couriersEn,
  cash_nothing_held: "There is no cash in {currency} to hand over.",
  cash_hand_over_answered: "Hand-over {id} was answered already: {status}.",
  cash_counted_above:
    "The hand-over is of {amount} {currency}: more cannot be accepted.",
  cash_change: "The change is more than what was received.",
  cash_above_due:
    "More was taken than the {due} {currency} that are due: give the rest back as change.",
  cash_not_allowed:
    "Cash at the door is not possible here: choose another payment.",
  cash_above_limit:
    "Cash at the door is possible up to {limit} {currency}: choose another payment.",
  decimal_signed:
    "A decimal number other than 0 with at most 9 decimals is expected.",
  ...deliveriesEn,
} as const

export type MessageCode = keyof typeof en
export type MessageParams = Record<string, string | number>

/** Whether a word is a code of the catalogue. */
export function isMessageCode(word: string): word is MessageCode {
  return Object.hasOwn(en, word)
}
