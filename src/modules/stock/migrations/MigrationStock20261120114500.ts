import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class MigrationStock20261120114500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "stock_take" add column if not exists "mode" text check ("mode" in ('set', 'add')) not null default 'set';`
    )

    this.addSql(
      `alter table if exists "stock_take_line" add column if not exists "unit_value" numeric null, add column if not exists "position" integer not null default 0, add column if not exists "raw_unit_value" jsonb null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "stock_take" drop column if exists "mode";`
    )

    this.addSql(
      `alter table if exists "stock_take_line" drop column if exists "unit_value", drop column if exists "position", drop column if exists "raw_unit_value";`
    )
  }
}
