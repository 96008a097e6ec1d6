/**
 * SQL: joins a record's translations; bind `:locale` (null for none: then
 * every text is the record's own).
 */
export const translated = (alias: string, reference: string, id: string) =>
  `left join translation ${alias} on ${alias}.reference = '${reference}'
    and ${alias}.reference_id = ${id} and ${alias}.locale_code = :locale
    and ${alias}.deleted_at is null`

/** SQL: a field's translation, null where it is missing or empty. */
export const translation = (alias: string, field: string) =>
  `nullif(btrim(${alias}.translations->>'${field}'), '')`

/** SQL: the same, the record's own text where it is missing. */
export const said = (alias: string, field: string, own: string) =>
  `coalesce(${translation(alias, field)}, ${own})`

/**
 * SQL: what a branch is called: the name it has, else the location's. Needs
 * `branchJoin` and the location as `l`.
 */
export const BRANCH_NAME = said(
  "bt",
  "name",
  "coalesce(nullif(b.name, ''), l.name)"
)

/** SQL: what the zone of `zoneJoin` is called, null without one. */
export const ZONE_NAME = said("zt", "name", "z.name")

/** SQL: the zone `z` and its translations. */
export const zoneJoin = (zone: string) =>
  `left join delivery_zone z on z.id = ${zone}
  ${translated("zt", "delivery_zone", "z.id")}`

/** SQL: the branch `b` of a location and its translations. */
export const branchJoin = (location: string) =>
  `left join delivery_branch b on b.location_id = ${location}
    and b.deleted_at is null
  ${translated("bt", "delivery_branch", "b.id")}`
