import type { MedusaContainer } from "@medusajs/framework/types"
import { SuiteError } from "../../lib/errors/suite-error"
import { CONTENT_MODULE } from "../../modules/content/constants"

/** What the content module keeps and a merchant writes. */
export const CONTENT_KINDS = {
  banner: "ContentBanners",
  section: "ContentSections",
  setting: "ContentSettings",
  product: "ContentProducts",
  category: "ContentCategories",
} as const

export type ContentKind = keyof typeof CONTENT_KINDS

/** Table of a kind, under which its texts are translated. */
export const tableOf = (kind: ContentKind): string => `content_${kind}`

export type ContentRow = Record<string, unknown> & { id: string }

type Methods = Record<string, (...args: unknown[]) => Promise<unknown>>

/** The module's methods for one kind: every kind is written in the same way. */
export function contentRows(container: MedusaContainer, kind: ContentKind) {
  const service = container.resolve<Methods>(CONTENT_MODULE)
  const call = (verb: string, ...args: unknown[]) =>
    service[`${verb}${CONTENT_KINDS[kind]}`](...args)
  return {
    list: (filters: object, config?: object) =>
      call("list", filters, config) as Promise<ContentRow[]>,
    create: (data: object) => call("create", data) as Promise<ContentRow>,
    update: (data: object) => call("update", data) as Promise<ContentRow>,
    delete: (ids: string[]) => call("delete", ids),
    softDelete: (ids: string[]) => call("softDelete", ids),
    restore: (ids: string[]) => call("restore", ids),
  }
}

/** @throws SuiteError `not_found` */
export async function contentRow(
  container: MedusaContainer,
  kind: ContentKind,
  id: string
): Promise<ContentRow> {
  const [row] = await contentRows(container, kind).list({ id })
  if (!row) {
    throw new SuiteError("not_found", "not_found", { entity: kind, id })
  }
  return row
}
