import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The model language's `float` is a `real` of seven digits: too coarse for
 * coordinates. The columns are made `double precision`.
 */
export class MigrationDelivery20261125132736 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "delivery_shift" drop constraint if exists "delivery_shift_open_unique";`
    )
    this.addSql(
      `alter table if exists "delivery_rating" drop constraint if exists "delivery_rating_delivery_unique";`
    )
    this.addSql(
      `alter table if exists "delivery_proof" drop constraint if exists "delivery_proof_content_unique";`
    )
    this.addSql(
      `alter table if exists "delivery_offer" drop constraint if exists "delivery_offer_open_unique";`
    )
    this.addSql(
      `alter table if exists "delivery_hand_over" drop constraint if exists "delivery_hand_over_open_unique";`
    )
    this.addSql(
      `alter table if exists "delivery_courier_request" drop constraint if exists "delivery_courier_request_unique";`
    )
    this.addSql(
      `alter table if exists "delivery_courier" drop constraint if exists "delivery_courier_employee_unique";`
    )
    this.addSql(
      `alter table if exists "delivery_courier" drop constraint if exists "delivery_courier_email_unique";`
    )
    this.addSql(
      `alter table if exists "delivery_cash_entry" drop constraint if exists "delivery_cash_hand_over_unique";`
    )
    this.addSql(
      `alter table if exists "delivery_cash_entry" drop constraint if exists "delivery_cash_delivery_unique";`
    )
    this.addSql(
      `alter table if exists "delivery_branch" drop constraint if exists "delivery_branch_location_unique";`
    )
    this.addSql(
      `alter table if exists "delivery" drop constraint if exists "delivery_fulfillment_attempt_unique";`
    )
    this.addSql(
      `alter table if exists "delivery" drop constraint if exists "delivery_fulfillment_open_unique";`
    )
    this.addSql(
      `create table if not exists "delivery" ("id" text not null, "order_id" text not null, "fulfillment_id" text not null, "location_id" text not null, "zone_id" text null, "quote_id" text null, "customer_id" text null, "courier_id" text null, "trip_id" text null, "stop" integer null, "status" text check ("status" in ('unassigned', 'assigned', 'accepted', 'picked_up', 'arrived', 'delivered', 'failed', 'cancelled', 'returned')) not null default 'unassigned', "attempt" integer not null default 1, "previous_id" text null, "latitude" double precision null, "longitude" double precision null, "accuracy" double precision null, "address" jsonb null, "customer_note" text null, "requirements" jsonb null, "pin" text null, "pin_attempts" integer not null default 0, "currency_code" text not null, "fee" numeric not null default 0, "cash_due" numeric not null default 0, "cash_taken" numeric null, "weight" numeric not null default 0, "promised_at" timestamptz null, "estimated_delivery" timestamptz null, "assigned_at" timestamptz null, "accepted_at" timestamptz null, "picked_up_at" timestamptz null, "arrived_at" timestamptz null, "delivered_at" timestamptz null, "failed_at" timestamptz null, "cancelled_at" timestamptz null, "returned_at" timestamptz null, "failure_reason" text null, "failure_note" text null, "recipient_name" text null, "distance_travelled" double precision null, "dispatch_reason" text null, "metadata" jsonb null, "raw_fee" jsonb not null default '{"value":"0","precision":20}', "raw_cash_due" jsonb not null default '{"value":"0","precision":20}', "raw_cash_taken" jsonb null, "raw_weight" jsonb not null default '{"value":"0","precision":20}', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "delivery_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_deleted_at" ON "delivery" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_delivery_fulfillment_open_unique" ON "delivery" ("fulfillment_id") WHERE deleted_at IS NULL AND status NOT IN ('failed', 'cancelled', 'returned');`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_delivery_fulfillment_attempt_unique" ON "delivery" ("fulfillment_id", "attempt") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_order" ON "delivery" ("order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_courier_status" ON "delivery" ("courier_id", "status") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_status_location" ON "delivery" ("status", "location_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_created" ON "delivery" ("created_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "delivery_branch" ("id" text not null, "location_id" text not null, "name" text not null default '', "latitude" double precision not null, "longitude" double precision not null, "timezone" text not null default 'UTC', "opening_hours" jsonb null, "phone" text null, "email" text null, "flat_fees" jsonb null, "is_active" boolean not null default true, "metadata" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "delivery_branch_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_branch_deleted_at" ON "delivery_branch" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_delivery_branch_location_unique" ON "delivery_branch" ("location_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "delivery_cash_entry" ("id" text not null, "courier_id" text not null, "currency_code" text not null, "kind" text check ("kind" in ('collected', 'handed_over', 'adjustment')) not null, "amount" numeric not null, "delivery_id" text null, "hand_over_id" text null, "note" text null, "actor_id" text null, "occurred_at" timestamptz not null, "raw_amount" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "delivery_cash_entry_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_cash_entry_deleted_at" ON "delivery_cash_entry" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_cash_courier" ON "delivery_cash_entry" ("courier_id", "currency_code") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_delivery_cash_delivery_unique" ON "delivery_cash_entry" ("delivery_id") WHERE kind = 'collected' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_delivery_cash_hand_over_unique" ON "delivery_cash_entry" ("hand_over_id") WHERE kind = 'handed_over' AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "delivery_courier" ("id" text not null, "first_name" text not null, "last_name" text not null, "email" text not null, "phone" text not null, "employee_number" text null, "photo_file_id" text null, "vehicle_type" text check ("vehicle_type" in ('foot', 'bicycle', 'motorcycle', 'car', 'van')) not null, "vehicle_plate" text null, "capacity_weight" numeric null, "capacity_orders" integer not null default 1, "location_id" text not null, "status" text check ("status" in ('active', 'suspended')) not null default 'active', "suspended_at" timestamptz null, "suspended_reason" text null, "auth_identity_id" text null, "locale" text null, "metadata" jsonb null, "raw_capacity_weight" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "delivery_courier_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_courier_deleted_at" ON "delivery_courier" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_delivery_courier_email_unique" ON "delivery_courier" ("email") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_delivery_courier_employee_unique" ON "delivery_courier" ("employee_number") WHERE deleted_at IS NULL AND employee_number IS NOT NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_courier_location" ON "delivery_courier" ("location_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "delivery_courier_request" ("id" text not null, "courier_id" text not null, "key" text not null, "fingerprint" text not null, "status" integer null, "answer" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "delivery_courier_request_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_courier_request_deleted_at" ON "delivery_courier_request" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_delivery_courier_request_unique" ON "delivery_courier_request" ("courier_id", "key") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_courier_request_created" ON "delivery_courier_request" ("created_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "delivery_event" ("id" text not null, "delivery_id" text not null, "type" text not null, "from_status" text null, "to_status" text null, "actor_type" text check ("actor_type" in ('courier', 'user', 'customer', 'system')) not null, "actor_id" text null, "courier_id" text null, "occurred_at" timestamptz not null, "latitude" double precision null, "longitude" double precision null, "data" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "delivery_event_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_event_deleted_at" ON "delivery_event" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_event_delivery" ON "delivery_event" ("delivery_id", "occurred_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "delivery_hand_over" ("id" text not null, "courier_id" text not null, "location_id" text not null, "currency_code" text not null, "amount" numeric not null, "counted" numeric null, "status" text check ("status" in ('requested', 'accepted', 'disputed')) not null default 'requested', "note" text null, "requested_at" timestamptz not null, "answered_at" timestamptz null, "answered_by" text null, "raw_amount" jsonb not null, "raw_counted" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "delivery_hand_over_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_hand_over_deleted_at" ON "delivery_hand_over" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_delivery_hand_over_open_unique" ON "delivery_hand_over" ("courier_id", "currency_code") WHERE status = 'requested' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_hand_over_status" ON "delivery_hand_over" ("status", "requested_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "delivery_offer" ("id" text not null, "delivery_id" text not null, "courier_id" text not null, "status" text check ("status" in ('open', 'accepted', 'declined', 'expired', 'withdrawn')) not null default 'open', "score" double precision not null, "parts" jsonb null, "expires_at" timestamptz not null, "answered_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "delivery_offer_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_offer_deleted_at" ON "delivery_offer" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_delivery_offer_open_unique" ON "delivery_offer" ("delivery_id") WHERE status = 'open' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_offer_courier" ON "delivery_offer" ("courier_id", "status") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_offer_expires" ON "delivery_offer" ("expires_at") WHERE status = 'open' AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "delivery_proof" ("id" text not null, "delivery_id" text not null, "courier_id" text not null, "kind" text check ("kind" in ('photo', 'signature')) not null, "file_id" text not null, "mime_type" text not null, "size" integer not null, "sha256" text not null, "taken_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "delivery_proof_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_proof_deleted_at" ON "delivery_proof" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_delivery_proof_content_unique" ON "delivery_proof" ("delivery_id", "kind", "sha256") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "delivery_quote" ("id" text not null, "cart_id" text null, "location_id" text not null, "zone_id" text not null, "latitude" double precision not null, "longitude" double precision not null, "accuracy" double precision null, "currency_code" text not null, "amount" numeric not null, "parts" jsonb not null, "minutes" integer not null, "distance" double precision not null, "routing" text not null, "weight" numeric not null, "subtotal" numeric not null, "valid_until" timestamptz not null, "raw_amount" jsonb not null, "raw_weight" jsonb not null, "raw_subtotal" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "delivery_quote_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_quote_deleted_at" ON "delivery_quote" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_quote_cart" ON "delivery_quote" ("cart_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_quote_valid" ON "delivery_quote" ("valid_until") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "delivery_rating" ("id" text not null, "delivery_id" text not null, "order_id" text not null, "courier_id" text null, "stars" integer not null, "comment" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "delivery_rating_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_rating_deleted_at" ON "delivery_rating" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_delivery_rating_delivery_unique" ON "delivery_rating" ("delivery_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_rating_courier" ON "delivery_rating" ("courier_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "delivery_shift" ("id" text not null, "courier_id" text not null, "location_id" text not null, "planned_start" timestamptz null, "planned_end" timestamptz null, "started_at" timestamptz null, "ended_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "delivery_shift_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_shift_deleted_at" ON "delivery_shift" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_delivery_shift_open_unique" ON "delivery_shift" ("courier_id") WHERE deleted_at IS NULL AND started_at IS NOT NULL AND ended_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_shift_courier" ON "delivery_shift" ("courier_id", "started_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "delivery_trip" ("id" text not null, "courier_id" text not null, "location_id" text not null, "ended_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "delivery_trip_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_trip_deleted_at" ON "delivery_trip" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_trip_courier" ON "delivery_trip" ("courier_id") WHERE ended_at IS NULL AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "delivery_zone" ("id" text not null, "location_id" text not null, "name" text not null, "kind" text check ("kind" in ('polygon', 'radius')) not null, "polygon" jsonb null, "radius" double precision null, "min_latitude" double precision not null, "max_latitude" double precision not null, "min_longitude" double precision not null, "max_longitude" double precision not null, "priority" integer not null default 0, "fees" jsonb not null, "promised_minutes" integer not null, "service_hours" jsonb null, "requirements" jsonb null, "is_cash_allowed" boolean not null default true, "cash_limits" jsonb null, "is_active" boolean not null default true, "metadata" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "delivery_zone_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_zone_deleted_at" ON "delivery_zone" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_zone_box" ON "delivery_zone" ("min_latitude", "max_latitude", "min_longitude", "max_longitude") WHERE deleted_at IS NULL AND is_active;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_zone_location" ON "delivery_zone" ("location_id") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "delivery" cascade;`)

    this.addSql(`drop table if exists "delivery_branch" cascade;`)

    this.addSql(`drop table if exists "delivery_cash_entry" cascade;`)

    this.addSql(`drop table if exists "delivery_courier" cascade;`)

    this.addSql(`drop table if exists "delivery_courier_request" cascade;`)

    this.addSql(`drop table if exists "delivery_event" cascade;`)

    this.addSql(`drop table if exists "delivery_hand_over" cascade;`)

    this.addSql(`drop table if exists "delivery_offer" cascade;`)

    this.addSql(`drop table if exists "delivery_proof" cascade;`)

    this.addSql(`drop table if exists "delivery_quote" cascade;`)

    this.addSql(`drop table if exists "delivery_rating" cascade;`)

    this.addSql(`drop table if exists "delivery_shift" cascade;`)

    this.addSql(`drop table if exists "delivery_trip" cascade;`)

    this.addSql(`drop table if exists "delivery_zone" cascade;`)
  }
}
