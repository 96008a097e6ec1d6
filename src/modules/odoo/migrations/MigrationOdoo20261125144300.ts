import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class MigrationOdoo20261125144300 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "odoo_lot" ("id" text not null, "lot_id" integer not null, "name" text not null, "inventory_item_id" text not null, "product_id" text not null, "location_id" text not null, "quantity" numeric not null, "expires_at" timestamptz not null, "raw_quantity" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "odoo_lot_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_odoo_lot_deleted_at" ON "odoo_lot" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_odoo_lot_expires" ON "odoo_lot" ("expires_at") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "odoo_lot" cascade;`)
  }
}
