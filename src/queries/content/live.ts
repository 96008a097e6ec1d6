/** SQL: what is shown now. @param row alias of a banner or section */
export const isLive = (row: string): string =>
  `${row}.deleted_at is null and ${row}.is_active
   and (${row}.starts_at is null or ${row}.starts_at <= now())
   and (${row}.ends_at is null or ${row}.ends_at > now())`

/**
 * SQL: a text in the language that is asked for (`:locale`), the base text
 * where it is not translated.
 * @param translation alias of a joined `translation` row
 */
export const textIn = (translation: string, row: string, field: string) =>
  `coalesce(nullif(btrim(${translation}.translations->>'${field}'), ''),
    ${row}.${field})`

/** SQL: joins the translation of a row. @param reference its entity's name */
export const joinTexts = (alias: string, reference: string, id: string) =>
  `left join translation ${alias} on ${alias}.reference = '${reference}'
    and ${alias}.reference_id = ${id} and ${alias}.locale_code = :locale
    and ${alias}.deleted_at is null`

/** SQL: shown in one of the caller's channels (`:channels`). */
export const isVisible = (product: string): string =>
  `${product}.status = 'published' and ${product}.deleted_at is null
   and exists (
     select 1 from product_sales_channel psc
     where psc.product_id = ${product}.id and psc.deleted_at is null
       and psc.sales_channel_id = any(:channels)
   )`
