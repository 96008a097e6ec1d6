/** Raise it with every change below: the next start installs the new one. */
export const GUARD_VERSION = "saptmarkets stock guard 1"

/**
 * Two triggers.
 *
 * `saptmarkets_guard_reservation` is the last line of "never promised twice":
 * checked at commit, so that a transaction may pass through any state, it
 * locks the level and refuses (40001, which the core answers as 409) a new or
 * raised reservation that the stock does not cover. Lowering, freeing and
 * backorders always pass.
 *
 * `saptmarkets_log_movement` writes down every change of a level's stock, in
 * the transaction that made it.
 */
export const INSTALL_GUARD = `
create or replace function saptmarkets_guard_reservation() returns trigger
language plpgsql as $guard$
declare
  stocked numeric;
  reserved numeric;
begin
  -- Counting a stock in another unit moves level and reservations together.
  if current_setting('saptmarkets.guard', true) = 'off' then
    return null;
  end if;
  -- The row may have been changed again or taken back since.
  perform 1 from reservation_item r
    where r.id = new.id and r.deleted_at is null
      and not coalesce(r.allow_backorder, false);
  if not found then
    return null;
  end if;
  if tg_op = 'UPDATE' and old.deleted_at is null
     and not coalesce(old.allow_backorder, false)
     and new.location_id = old.location_id
     and new.inventory_item_id = old.inventory_item_id
     and new.quantity <= old.quantity then
    return null;
  end if;
  select l.stocked_quantity into stocked from inventory_level l
    where l.inventory_item_id = new.inventory_item_id
      and l.location_id = new.location_id
      and l.deleted_at is null
    for update;
  select coalesce(sum(r.quantity), 0) into reserved from reservation_item r
    where r.inventory_item_id = new.inventory_item_id
      and r.location_id = new.location_id
      and r.deleted_at is null
      and not coalesce(r.allow_backorder, false);
  if reserved > coalesce(stocked, 0) then
    raise exception 'The stock of inventory item % at % does not cover this reservation: % reserved of %',
      new.inventory_item_id, new.location_id, reserved, coalesce(stocked, 0)
      using errcode = '40001';
  end if;
  return null;
end
$guard$;

comment on function saptmarkets_guard_reservation() is '${GUARD_VERSION}';

drop trigger if exists saptmarkets_guard_reservation on reservation_item;
create constraint trigger saptmarkets_guard_reservation
  after insert or update on reservation_item
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
drop function if exists saptmarkets_log_movement();
`
