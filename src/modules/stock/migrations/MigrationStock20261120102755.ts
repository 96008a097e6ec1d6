import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class MigrationStock20261120102755 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "stock_take" drop constraint if exists "stock_take_idempotency_unique";`
    )
    this.addSql(
      `alter table if exists "stock_rule" drop constraint if exists "stock_rule_item_location_unique";`
    )
    this.addSql(
      `alter table if exists "stock_return_receipt" drop constraint if exists "stock_return_receipt_unique";`
    )
    this.addSql(
      `alter table if exists "stock_cost" drop constraint if exists "stock_cost_item_currency_unique";`
    )
    this.addSql(
      `create table if not exists "stock_cost" ("id" text not null, "inventory_item_id" text not null, "currency_code" text not null, "amount" numeric not null, "raw_amount" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "stock_cost_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_stock_cost_deleted_at" ON "stock_cost" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_stock_cost_item_currency_unique" ON "stock_cost" ("inventory_item_id", "currency_code") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "stock_return_receipt" ("id" text not null, "return_id" text not null, "order_change_id" text not null, "inventory_item_id" text not null, "location_id" text not null, "expected" numeric not null, "restored" numeric not null, "raw_expected" jsonb not null, "raw_restored" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "stock_return_receipt_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_stock_return_receipt_deleted_at" ON "stock_return_receipt" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_stock_return_receipt_unique" ON "stock_return_receipt" ("order_change_id", "inventory_item_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_stock_return_receipt_return" ON "stock_return_receipt" ("return_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "stock_rule" ("id" text not null, "inventory_item_id" text not null, "location_id" text not null, "low_stock_threshold" numeric null, "reorder_point" numeric null, "reorder_quantity" numeric null, "low_since" timestamptz null, "reorder_since" timestamptz null, "raw_low_stock_threshold" jsonb null, "raw_reorder_point" jsonb null, "raw_reorder_quantity" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "stock_rule_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_stock_rule_deleted_at" ON "stock_rule" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_stock_rule_item_location_unique" ON "stock_rule" ("inventory_item_id", "location_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "stock_take" ("id" text not null, "location_id" text not null, "reason" text check ("reason" in ('count', 'received', 'damaged', 'expired', 'lost', 'correction')) not null, "note" text null, "created_by" text null, "idempotency_key" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "stock_take_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_stock_take_deleted_at" ON "stock_take" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_stock_take_idempotency_unique" ON "stock_take" ("idempotency_key") WHERE idempotency_key IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_stock_take_location" ON "stock_take" ("location_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "stock_take_line" ("id" text not null, "stock_take_id" text not null, "inventory_item_id" text not null, "before" numeric not null, "after" numeric not null, "unit_code" text null, "counted" numeric not null, "raw_before" jsonb not null, "raw_after" jsonb not null, "raw_counted" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "stock_take_line_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_stock_take_line_stock_take_id" ON "stock_take_line" ("stock_take_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_stock_take_line_deleted_at" ON "stock_take_line" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_stock_take_line_item" ON "stock_take_line" ("inventory_item_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "stock_take_line" add constraint "stock_take_line_stock_take_id_foreign" foreign key ("stock_take_id") references "stock_take" ("id") on update cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "stock_take_line" drop constraint if exists "stock_take_line_stock_take_id_foreign";`
    )

    this.addSql(`drop table if exists "stock_cost" cascade;`)

    this.addSql(`drop table if exists "stock_return_receipt" cascade;`)

    this.addSql(`drop table if exists "stock_rule" cascade;`)

    this.addSql(`drop table if exists "stock_take" cascade;`)

    this.addSql(`drop table if exists "stock_take_line" cascade;`)
  }
}
