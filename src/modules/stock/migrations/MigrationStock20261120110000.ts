import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The log of stock movements. Written by a trigger only, read by SQL: it has
 * no data model of its own.
 */
export class MigrationStock20261120110000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "stock_movement" (
        "id" bigint generated always as identity primary key,
        "inventory_item_id" text not null,
        "location_id" text not null,
        "delta" numeric not null,
        "stocked" numeric not null,
        "claimed_by" text null,
        "created_at" timestamptz not null default clock_timestamp()
      );`
    )
    this.addSql(
      `create index if not exists "IDX_stock_movement_item_location" on "stock_movement" ("inventory_item_id", "location_id", "id");`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "stock_movement" cascade;`)
  }
}
