/**
 * SQL: the `days` over which sales are counted: the usual ones (`:usual`), and
 * those that a trending section asks for.
 */
export const SALES_WINDOWS = `
  select cast(:usual as int) as days
  union
  select window_days from content_section
  where deleted_at is null and type = 'trending'`
