import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * What couriers' phones send, by hand: partitions by day, a generated column
 * for the nearest couriers, and triggers are nothing the model language knows.
 *
 * `spot` is the place in the Mercator projection: it keeps shapes, so that the
 * nearest on the plane are the nearest on the ground, and PostgreSQL's own
 * `point` and GiST index find them without an extension.
 */
export class MigrationDelivery20261125141530 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "delivery_position" (
        "courier_id" text not null,
        "recorded_at" timestamptz not null,
        "latitude" double precision not null,
        "longitude" double precision not null,
        "accuracy" real null,
        "speed" real null,
        "heading" real null,
        "battery" real null,
        "is_mock" boolean not null default false,
        "is_impossible" boolean not null default false,
        "received_at" timestamptz not null default now(),
        constraint "delivery_position_pkey" primary key ("courier_id", "recorded_at")
      ) partition by range ("recorded_at");`
    )
    this.addSql(
      `create table if not exists "delivery_last_position" (
        "courier_id" text not null,
        "recorded_at" timestamptz not null,
        "latitude" double precision not null,
        "longitude" double precision not null,
        "accuracy" real null,
        "speed" real null,
        "heading" real null,
        "battery" real null,
        "is_on_duty" boolean not null default false,
        "suspect" jsonb null,
        "received_at" timestamptz not null default now(),
        "spot" point not null generated always as (
          point("longitude", degrees(ln(tan(pi() / 4 + radians(least(greatest("latitude", -89.9), 89.9)) / 2))))
        ) stored,
        constraint "delivery_last_position_pkey" primary key ("courier_id")
      ) with (fillfactor = 70);`
    )
    this.addSql(
      `create index if not exists "IDX_delivery_last_position_spot" on "delivery_last_position" using gist ("spot") where "is_on_duty";`
    )
    this.addSql(
      `create table if not exists "delivery_track" (
        "delivery_id" text not null,
        "courier_id" text not null,
        "started_at" timestamptz not null,
        "ended_at" timestamptz not null,
        "points" jsonb not null,
        "point_count" integer not null,
        "distance" double precision not null,
        "computed_at" timestamptz not null default now(),
        constraint "delivery_track_pkey" primary key ("delivery_id")
      );`
    )
    this.addSql(
      `create index if not exists "IDX_delivery_picked_up" on "delivery" ("courier_id", "picked_up_at") where "picked_up_at" is not null and "deleted_at" is null;`
    )
    this.addSql(dutyFunction)
    this.addSql(
      `drop trigger if exists "delivery_shift_duty" on "delivery_shift";`
    )
    this.addSql(
      `create trigger "delivery_shift_duty" after insert or update or delete on "delivery_shift"
        for each row execute function delivery_follow_duty();`
    )
    this.addSql(ledgerFunction)
    this.addSql(
      `drop trigger if exists "delivery_cash_entry_final" on "delivery_cash_entry";`
    )
    this.addSql(
      `create trigger "delivery_cash_entry_final" before update or delete on "delivery_cash_entry"
        for each row execute function delivery_cash_entry_final();`
    )
    this.addSql(
      `create table if not exists "delivery_cash_settlement" (
        "delivery_id" text not null,
        "order_id" text not null,
        "payment_id" text null,
        "currency_code" text not null,
        "taken" numeric not null,
        "captured" numeric not null,
        "outcome" text not null check ("outcome" in ('captured', 'nothing_taken', 'payment_cancelled', 'no_payment', 'above_payment')),
        "created_at" timestamptz not null default now(),
        constraint "delivery_cash_settlement_pkey" primary key ("delivery_id")
      );`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "delivery_cash_settlement" cascade;`)
    this.addSql(
      `drop trigger if exists "delivery_cash_entry_final" on "delivery_cash_entry";`
    )
    this.addSql(`drop function if exists delivery_cash_entry_final();`)
    this.addSql(
      `drop trigger if exists "delivery_shift_duty" on "delivery_shift";`
    )
    this.addSql(`drop function if exists delivery_follow_duty();`)
    this.addSql(`drop index if exists "IDX_delivery_picked_up";`)
    this.addSql(`drop table if exists "delivery_track" cascade;`)
    this.addSql(`drop table if exists "delivery_last_position" cascade;`)
    this.addSql(`drop table if exists "delivery_position" cascade;`)
  }
}

/**
 * Whoever goes on or off duty leaves or enters the index of those who can be
 * sent, whichever way the shift was written.
 */
const dutyFunction = `create or replace function delivery_follow_duty() returns trigger
language plpgsql as $$
declare
  who text := coalesce(new.courier_id, old.courier_id);
begin
  update delivery_last_position
  set is_on_duty = exists (
    select 1 from delivery_shift
    where courier_id = who and deleted_at is null
      and started_at is not null and ended_at is null
  )
  where courier_id = who;
  return null;
end $$;`

/** A ledger is added to, never changed. */
const ledgerFunction = `create or replace function delivery_cash_entry_final() returns trigger
language plpgsql as $$
begin
  raise exception 'An entry of the cash ledger never changes: book an adjustment';
end $$;`
