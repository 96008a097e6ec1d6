import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class MigrationCombo20261120125123 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "combo_use" drop constraint if exists "combo_use_instance_unique";`
    )
    this.addSql(
      `alter table if exists "combo" drop constraint if exists "combo_variant_unique";`
    )
    this.addSql(
      `alter table if exists "combo" drop constraint if exists "combo_product_unique";`
    )
    this.addSql(
      `create table if not exists "combo" ("id" text not null, "product_id" text not null, "variant_id" text not null, "pricing" text check ("pricing" in ('fixed', 'percent_off', 'amount_off')) not null, "percent" numeric null, "amounts" jsonb null, "starts_at" timestamptz null, "ends_at" timestamptz null, "limit_per_order" integer null, "limit_total" integer null, "allow_promotions" boolean not null default false, "rank" integer not null default 0, "metadata" jsonb null, "raw_percent" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "combo_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_combo_deleted_at" ON "combo" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_combo_product_unique" ON "combo" ("product_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_combo_variant_unique" ON "combo" ("variant_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "combo_instance" ("id" text not null, "cart_id" text not null, "combo_id" text not null, "quantity" integer not null, "picks" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "combo_instance_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_combo_instance_deleted_at" ON "combo_instance" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_combo_instance_cart" ON "combo_instance" ("cart_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "combo_slot" ("id" text not null, "combo_id" text not null, "title" text not null, "min" integer not null default 1, "max" integer not null default 1, "rank" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "combo_slot_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_combo_slot_combo_id" ON "combo_slot" ("combo_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_combo_slot_deleted_at" ON "combo_slot" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "combo_choice" ("id" text not null, "slot_id" text not null, "variant_id" text not null, "quantity" integer not null default 1, "surcharges" jsonb null, "rank" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "combo_choice_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_combo_choice_slot_id" ON "combo_choice" ("slot_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_combo_choice_deleted_at" ON "combo_choice" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_combo_choice_variant" ON "combo_choice" ("variant_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "combo_use" ("id" text not null, "combo_id" text not null, "instance_id" text not null, "cart_id" text not null, "quantity" integer not null, "released_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "combo_use_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_combo_use_deleted_at" ON "combo_use" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_combo_use_instance_unique" ON "combo_use" ("instance_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_combo_use_combo" ON "combo_use" ("combo_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_combo_use_cart" ON "combo_use" ("cart_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "combo_slot" add constraint "combo_slot_combo_id_foreign" foreign key ("combo_id") references "combo" ("id") on update cascade on delete cascade;`
    )

    this.addSql(
      `alter table if exists "combo_choice" add constraint "combo_choice_slot_id_foreign" foreign key ("slot_id") references "combo_slot" ("id") on update cascade on delete cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "combo_slot" drop constraint if exists "combo_slot_combo_id_foreign";`
    )

    this.addSql(
      `alter table if exists "combo_choice" drop constraint if exists "combo_choice_slot_id_foreign";`
    )

    this.addSql(`drop table if exists "combo" cascade;`)

    this.addSql(`drop table if exists "combo_instance" cascade;`)

    this.addSql(`drop table if exists "combo_slot" cascade;`)

    this.addSql(`drop table if exists "combo_choice" cascade;`)

    this.addSql(`drop table if exists "combo_use" cascade;`)
  }
}
