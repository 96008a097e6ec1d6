import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  applyTranslations,
  ContainerRegistrationKeys,
} from "@medusajs/framework/utils"
import { combosInLanguage, combosOf } from "./combos-in-language"
import { isNode, type Node, type Reading } from "./node"
import { storedTexts, type CopiedFrom, type StoredTexts } from "./stored-texts"
import { sayUnits } from "./units-in-language"

/**
 * Says a cart, an order or a part of one in a reader's language. Records that
 * hang on it (product, variant, options) are said in it anyway; the texts that
 * its lines have copied are exchanged only when they were written in another
 * language. What is stored stays.
 *
 * @param made language in which the lines were made
 */
export async function sayInLanguage(
  container: MedusaContainer,
  nodes: Node[],
  { reader, made, own }: Reading & { made: string }
): Promise<void> {
  await applyTranslations({ localeCode: reader, objects: nodes, container })
  const copies: Node[] = []
  nodes.forEach((node) => collectCopies(node, copies))
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  // A deal keeps its name through a change of the cart's language.
  const others =
    reader === made ? copies.filter((copy) => combosOf(copy).length) : copies
  await sayCopies(knex, others, { reader, own })
  await sayUnits(knex, copies, { reader, own })
}

/** Says lines and all they have noted in a reader's language. */
export async function sayLines(
  knex: Knex,
  lines: Node[],
  reading: Reading
): Promise<void> {
  await sayCopies(knex, lines, reading)
  await sayUnits(knex, lines, reading)
}

async function sayCopies(
  knex: Knex,
  copies: Node[],
  { reader, own }: Reading
): Promise<void> {
  if (copies.length) {
    const from = sourcesOf(copies)
    const texts = await storedTexts(knex, from, reader, reader === own)
    copies.forEach((copy) => rewrite(copy, texts))
  }
}

/** Lines and shipping methods, wherever they lie in an answer. */
function collectCopies(value: unknown, copies: Node[]): void {
  if (Array.isArray(value)) {
    value.forEach((one) => collectCopies(one, copies))
    return
  }
  if (!isNode(value)) {
    return
  }
  if (isLine(value) || isShippingMethod(value)) {
    copies.push(value)
  }
  Object.entries(value)
    .filter(([key]) => key !== "metadata")
    .forEach(([, child]) => collectCopies(child, copies))
}

const isLine = (node: Node): boolean =>
  typeof node.title === "string" &&
  (typeof node.variant_id === "string" ||
    typeof node.product_id === "string") &&
  ("product_title" in node || "variant_title" in node || "unit_price" in node)

const isShippingMethod = (node: Node): boolean =>
  typeof node.shipping_option_id === "string" && typeof node.name === "string"

function sourcesOf(copies: Node[]): CopiedFrom {
  const combos = copies.flatMap((copy) => combosOf(copy))
  const ids = (key: string) =>
    copies.flatMap(({ [key]: id }) => (typeof id === "string" ? [id] : []))
  return {
    products: unique([
      ...ids("product_id"),
      ...combos.map(({ product_id }) => product_id),
    ]),
    variants: unique(ids("variant_id")),
    shipping_options: unique(ids("shipping_option_id")),
    combo_slots: unique(combos.map(({ slot_id }) => slot_id)),
  }
}

const unique = (ids: string[]): string[] => [...new Set(ids)]

function rewrite(copy: Node, texts: StoredTexts): void {
  const of = (key: string) => texts.get(String(copy[key]))
  if (isShippingMethod(copy)) {
    copy.name = of("shipping_option_id")?.name ?? copy.name
    return
  }
  const fresh: Record<string, string | null> = {
    ...of("product_id"),
    ...of("variant_id"),
  }
  // A line is called as its product and subtitled as its variant, unless
  // somebody gave it words of its own.
  if (copy.title === (copy.product_title ?? copy.title)) {
    fresh.title = fresh.product_title ?? null
  }
  if (copy.subtitle && copy.subtitle === copy.variant_title) {
    fresh.subtitle = fresh.variant_title ?? null
  }
  for (const [field, text] of Object.entries(fresh)) {
    if (typeof copy[field] === "string" && text) {
      copy[field] = text
    }
  }
  combosInLanguage(copy, texts)
}
