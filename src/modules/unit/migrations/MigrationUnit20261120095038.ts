import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class MigrationUnit20261120095038 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "product_unit" drop constraint if exists "product_unit_variant_unique";`
    )
    this.addSql(
      `alter table if exists "unit" drop constraint if exists "unit_basic_unique";`
    )
    this.addSql(
      `alter table if exists "unit" drop constraint if exists "unit_code_unique";`
    )
    this.addSql(
      `create table if not exists "unit" ("id" text not null, "code" text not null, "name" text not null, "symbol" text not null, "type" text check ("type" in ('weight', 'volume', 'piece', 'length')) not null, "conversion" numeric not null, "is_basic" boolean not null default false, "is_active" boolean not null default true, "rank" integer not null default 0, "metadata" jsonb null, "raw_conversion" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "unit_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_unit_deleted_at" ON "unit" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_unit_code_unique" ON "unit" ("code") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_unit_basic_unique" ON "unit" ("type") WHERE is_basic = true AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "product_unit" ("id" text not null, "variant_id" text not null, "product_id" text not null, "unit_id" text not null, "unit_value" numeric not null, "conversion" numeric not null, "basic_unit_code" text not null, "min" integer null, "max" integer null, "step" integer null, "is_default" boolean not null default false, "is_active" boolean not null default true, "rank" integer not null default 0, "retired_at" timestamptz null, "metadata" jsonb null, "raw_unit_value" jsonb not null, "raw_conversion" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "product_unit_pkey" primary key ("id"), constraint CK_product_unit_conversion_positive check (conversion > 0), constraint CK_product_unit_value_positive check (unit_value > 0));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_unit_unit_id" ON "product_unit" ("unit_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_unit_deleted_at" ON "product_unit" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_product_unit_variant_unique" ON "product_unit" ("variant_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_unit_product" ON "product_unit" ("product_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "product_unit" add constraint "product_unit_unit_id_foreign" foreign key ("unit_id") references "unit" ("id") on update cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "product_unit" drop constraint if exists "product_unit_unit_id_foreign";`
    )

    this.addSql(`drop table if exists "unit" cascade;`)

    this.addSql(`drop table if exists "product_unit" cascade;`)
  }
}
