/** Raise it with every change below: the next start installs the new one. */
export const GUARD_VERSION = "saptmarkets stock guard 2"

/**
 * Two triggers.
 *
 * `saptmarkets_guard_reservation` is the last line of "never promised twice".
 * It runs at commit, so that a transaction may pass through any state, and
 * locks the level, so that two commits take turns. It refuses (40001, which
 * the core answers as 409) a new or raised reservation that the stock does
 * not cover; lowering, freeing and backorders always pass. And it writes the
 * sum of the reservations into the level: the core computes that number in
 * JavaScript, and two processes at once lose one of two updates.
 *
 * `saptmarkets_log_movement` writes down every change of a level's stock, in
 * the transaction that made it.
 */
export const INSTALL_GUARD = `
create or replace function saptmarkets_settle_level(item text, place text, check_stock boolean)
returns void language plpgsql as $settle$
declare
  level record;
  total numeric;
  firm numeric;
begin
  select l.id, l.stocked_quantity as stocked, l.reserved_quantity as reserved
    into level from inventory_level l
    where l.inventory_item_id = item and l.location_id = place
      and l.deleted_at is null
    for update;
  select coalesce(sum(r.quantity), 0),
         coalesce(sum(r.quantity) filter (where not coalesce(r.allow_backorder, false)), 0)
    into total, firm from reservation_item r
    where r.inventory_item_id = item and r.location_id = place
      and r.deleted_at is null;
  if check_stock and firm > coalesce(level.stocked, 0) then
    raise exception 'The stock of inventory item % at % does not cover this reservation: % reserved of %',
      item, place, firm, coalesce(level.stocked, 0)
      using errcode = '40001';
  end if;
  if level.id is not null and level.reserved is distinct from total then
    update inventory_level set reserved_quantity = total,
      raw_reserved_quantity = jsonb_build_object('value', trim_scale(total)::text, 'precision', 20)
      where id = level.id;
  end if;
end
$settle$;

create or replace function saptmarkets_guard_reservation() returns trigger
language plpgsql as $guard$
declare
  counts boolean;
  raised boolean;
begin
  -- Counting a stock in another unit moves level and reservations together.
  if current_setting('saptmarkets.guard', true) = 'off' then
    return null;
  end if;
  if tg_op = 'DELETE' then
    perform saptmarkets_settle_level(old.inventory_item_id, old.location_id, false);
    return null;
  end if;
  -- The row may have been changed again or taken back since.
  counts := exists (
    select 1 from reservation_item r
    where r.id = new.id and r.deleted_at is null
      and not coalesce(r.allow_backorder, false)
  );
  raised := tg_op = 'INSERT' or old.deleted_at is not null
    or coalesce(old.allow_backorder, false)
    or new.location_id <> old.location_id
    or new.inventory_item_id <> old.inventory_item_id
    or new.quantity > old.quantity;
  perform saptmarkets_settle_level(new.inventory_item_id, new.location_id, counts and raised);
  if tg_op = 'UPDATE' and (new.location_id <> old.location_id
     or new.inventory_item_id <> old.inventory_item_id) then
    perform saptmarkets_settle_level(old.inventory_item_id, old.location_id, false);
  end if;
  return null;
end
$guard$;

comment on function saptmarkets_guard_reservation() is '${GUARD_VERSION}';

drop trigger if exists saptmarkets_guard_reservation on reservation_item;
create constraint trigger saptmarkets_guard_reservation
  after insert or update or delete on reservation_item
  deferrable initially deferred
  for each row execute function saptmarkets_guard_reservation();

create or replace function saptmarkets_log_movement() returns trigger
language plpgsql as $log$
begin
  insert into stock_movement (inventory_item_id, location_id, delta, stocked)
    values (new.inventory_item_id, new.location_id,
            new.stocked_quantity - case when tg_op = 'INSERT' then 0 else old.stocked_quantity end,
            new.stocked_quantity);
  return null;
end
$log$;

drop trigger if exists saptmarkets_log_movement on inventory_level;
create trigger saptmarkets_log_movement
  after update of stocked_quantity on inventory_level
  for each row when (old.stocked_quantity is distinct from new.stocked_quantity)
  execute function saptmarkets_log_movement();

drop trigger if exists saptmarkets_log_first_movement on inventory_level;
create trigger saptmarkets_log_first_movement
  after insert on inventory_level
  for each row when (new.stocked_quantity <> 0)
  execute function saptmarkets_log_movement();
`

export const DROP_GUARD = `
drop trigger if exists saptmarkets_guard_reservation on reservation_item;
drop trigger if exists saptmarkets_log_movement on inventory_level;
drop trigger if exists saptmarkets_log_first_movement on inventory_level;
drop function if exists saptmarkets_guard_reservation();
drop function if exists saptmarkets_settle_level(text, text, boolean);
drop function if exists saptmarkets_log_movement();
`
